#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    public class VisualElement
    {
        readonly List<VisualElement> _children = new();

        public IVisualElementScheduler schedule { get; } = new Scheduler();

        internal IEnumerable<VisualElement> Below => _children.SelectMany(child => child.Below.Prepend(child));

        public void Add(VisualElement child) => _children.Add(child);

        sealed class Scheduler : IVisualElementScheduler, IVisualElementScheduledItem
        {
            public IVisualElementScheduledItem Execute(Action updateEvent) => this;

            public IVisualElementScheduledItem Every(long intervalMs) => this;
        }
    }
}
