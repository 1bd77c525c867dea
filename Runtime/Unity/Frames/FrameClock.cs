#nullable enable
using System;

namespace Yoso
{
    /// <summary>Measures frames from the game's own clock, in real seconds: time scale and pauses of the game change nothing.</summary>
    sealed class FrameClock
    {
        /// <summary>A frame longer than this was no frame but a pause: the application slept, or a debugger held it.</summary>
        static readonly TimeSpan LongestFrame = TimeSpan.FromSeconds(1);

        readonly Func<double> _seconds;
        TimeSpan _start;
        TimeSpan _previous;
        bool _running;

        public FrameClock(Func<double> seconds)
        {
            _seconds = seconds;
        }

        /// <summary>Called where a frame begins, after the wait for the display.</summary>
        public void Begin()
        {
            var now = Now();
            _previous = _running && now - _start < LongestFrame ? now - _start : TimeSpan.Zero;
            _start = now;
            _running = true;
        }

        /// <summary>The current frame up to now, and the one before; zero for a frame nothing is known of.</summary>
        public FrameTiming Timing()
        {
            return new FrameTiming(_running ? Now() - _start : TimeSpan.Zero, _previous);
        }

        /// <summary>Not by TimeSpan.FromSeconds, which rounds to whole milliseconds in Unity's class library.</summary>
        TimeSpan Now()
        {
            return new TimeSpan((long)(_seconds() * TimeSpan.TicksPerSecond));
        }
    }
}
