#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine.UIElements
{
    /// <summary>Panels that nobody draws have no time: what is scheduled runs when a test says so.</summary>
    sealed class Scheduler : IVisualElementScheduler, IVisualElementScheduledItem
    {
        readonly List<Action> _scheduled = new();

        public IVisualElementScheduledItem Execute(Action updateEvent)
        {
            _scheduled.Add(updateEvent);
            return this;
        }

        public IVisualElementScheduledItem Every(long intervalMs) => this;

        public IVisualElementScheduledItem StartingIn(long delayMs) => this;

        internal void RunAll() => _scheduled.ToArray().ToList().ForEach(run => run());
    }
}
