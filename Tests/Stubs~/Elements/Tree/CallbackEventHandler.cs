#nullable enable
using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public abstract class CallbackEventHandler
    {
        readonly List<(Type Event, TrickleDown Phase, Action<EventBase> Call)> _callbacks = new();

        public void RegisterCallback<TEventType>(EventCallback<TEventType> callback, TrickleDown useTrickleDown = TrickleDown.NoTrickleDown)
            where TEventType : EventBase<TEventType>, new()
        {
            _callbacks.Add((typeof(TEventType), useTrickleDown, sent => callback((TEventType)sent)));
        }

        public abstract void SendEvent(EventBase e);

        internal void Receive(EventBase sent, TrickleDown phase)
        {
            foreach (var callback in _callbacks.FindAll(callback => callback.Phase == phase && callback.Event == sent.GetType()))
                callback.Call(sent);
        }
    }
}
