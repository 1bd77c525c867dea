#nullable enable
using System;

namespace UnityEngine.UIElements
{
    public abstract class EventBase : IDisposable
    {
        public VisualElement? target { get; internal set; }

        public VisualElement? currentTarget { get; internal set; }

        internal bool IsStopped { get; private set; }

        public void StopPropagation() => IsStopped = true;

        public void Dispose()
        {
        }
    }
}
