#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso.Tests
{
    /// <summary>A clock that goes on only where it is told to, or where somebody waits.</summary>
    sealed class VirtualTime
    {
        readonly object _gate = new();
        TimeSpan _now;

        /// <summary>In seconds, in their order.</summary>
        public List<double> Waits { get; } = new();

        public TimeSpan Now()
        {
            lock (_gate)
                return _now;
        }

        public void GoOn(double seconds)
        {
            lock (_gate)
                _now += TimeSpan.FromSeconds(seconds);
        }

        public void Wait(TimeSpan time, CancellationToken cancellation)
        {
            lock (_gate)
            {
                Waits.Add(Math.Round(time.TotalSeconds, 6));
                _now += time;
            }
        }
    }
}
