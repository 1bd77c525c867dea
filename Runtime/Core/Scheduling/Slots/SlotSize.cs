#nullable enable
using System;

namespace Yoso
{
    /// <summary>
    /// How long the next slot may be: the budget, what the game leaves of the frame, and less of both while frames come late because of
    /// generation. Whether it is because of generation is told by comparing how often frames are late with it and without.
    /// </summary>
    sealed class SlotSize
    {
        const double Late = 1.1;
        const double Worse = 0.05;
        const double Shrink = 0.7;
        const double Recover = 1.0 / 64;
        const double LeastScale = 1.0 / 16;
        const double Smoothing = 1.0 / 64;

        /// <summary>Slots that <see cref="Largest"/> looks back on.</summary>
        public const int Remembered = 8;

        readonly TimeSpan[] _recent = new TimeSpan[Remembered];
        int _next;
        double _lateTouched;
        double _lateUntouched;

        /// <summary>The share of the budget that is granted, 1/16 to 1.</summary>
        public double Scale { get; private set; } = 1;

        /// <summary>The longest of the last 8 slots. What is longer than this can't wait for a slot that fits.</summary>
        public TimeSpan Largest
        {
            get
            {
                var largest = TimeSpan.Zero;
                foreach (var slot in _recent)
                    largest = slot > largest ? slot : largest;
                return largest;
            }
        }

        /// <summary>Takes note of a whole frame, and of whether generation ran in it.</summary>
        public void Observe(FrameBudget budget, TimeSpan frame, bool touched)
        {
            var late = frame.TotalMilliseconds > budget.TargetFrameMilliseconds * Late;
            var average = touched ? _lateTouched : _lateUntouched;
            average += ((late ? 1 : 0) - average) * Smoothing;
            (_lateTouched, _lateUntouched) = touched ? (average, _lateUntouched) : (_lateTouched, average);

            if (late && touched && _lateTouched > _lateUntouched + Worse)
                Scale = Math.Max(LeastScale, Scale * Shrink);
            else
                Scale = Math.Min(1, Scale + Recover);
        }

        /// <summary>The next slot. Never less than a sixteenth of the budget: a game that is always late gets its pictures all the same, slowly.</summary>
        public TimeSpan Next(FrameBudget budget, TimeSpan elapsed)
        {
            var left = budget.TargetFrameMilliseconds - elapsed.TotalMilliseconds;
            var most = budget.Milliseconds * Scale;
            var slot = Times.Milliseconds(Math.Max(budget.Milliseconds * LeastScale, Math.Min(most, left)));
            _recent[_next] = slot;
            _next = (_next + 1) % _recent.Length;
            return slot;
        }
    }
}
