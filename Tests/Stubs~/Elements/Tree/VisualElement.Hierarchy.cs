#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    public partial class VisualElement
    {
        internal IEnumerable<VisualElement> Below => _children.SelectMany(child => child.Below.Prepend(child));

        public void Add(VisualElement child)
        {
            child.RemoveFromHierarchy();
            child.parent = this;
            _children.Add(child);
        }

        public void RemoveFromHierarchy()
        {
            parent?._children.Remove(this);
            parent = null;
        }

        public void Clear()
        {
            foreach (var child in _children.ToArray())
                child.RemoveFromHierarchy();
        }

        /// <summary>Down from the root to the target, then up again, until somebody stops it.</summary>
        public override void SendEvent(EventBase e)
        {
            e.target ??= this;
            var path = new List<VisualElement>();
            for (var at = e.target; at != null; at = at.parent)
                path.Insert(0, at);
            foreach (var element in path.Where(_ => !e.IsStopped))
                element.Receive(e, TrickleDown.TrickleDown);
            foreach (var element in Enumerable.Reverse(path).Where(_ => !e.IsStopped))
                element.Receive(e, TrickleDown.NoTrickleDown);
        }
    }
}
