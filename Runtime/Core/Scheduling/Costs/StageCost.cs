#nullable enable
using System;

namespace Yoso
{
    /// <summary>How long stages of one key take, learned from the last 64: what is predicted is a high quantile with some headroom.</summary>
    sealed class StageCost
    {
        public const int Window = 64;
        const int Enough = 8;
        const double Quantile = 0.98;
        public const double Headroom = 1.1;

        readonly long[] _newest = new long[Window];
        readonly long[] _sorted = new long[Window];
        int _next;

        public int Count { get; private set; }

        /// <summary>Whether there are samples enough to rely on: until then a stage counts as longer than any slot.</summary>
        public bool IsKnown => Count >= Enough;

        /// <summary>What the next one should not exceed; zero while nothing is known.</summary>
        public TimeSpan Predicted { get; private set; }

        /// <summary>Zero while nothing is known.</summary>
        public TimeSpan Median => Count == 0 ? TimeSpan.Zero : new TimeSpan(_sorted[Count / 2]);

        public void Add(TimeSpan took)
        {
            var length = Count;
            if (Count == Window)
                length = Take(_newest[_next], length);
            Put(took.Ticks, length);
            _newest[_next] = took.Ticks;
            _next = (_next + 1) % Window;
            Count = length + 1;
            Predicted = new TimeSpan((long)(_sorted[(int)Math.Ceiling(Quantile * Count) - 1] * Headroom));
        }

        /// <summary>The samples, oldest first.</summary>
        public TimeSpan[] Samples()
        {
            var samples = new TimeSpan[Count];
            for (var i = 0; i < Count; i++)
                samples[i] = new TimeSpan(_newest[(_next - Count + i + Window) % Window]);
            return samples;
        }

        int Take(long value, int length)
        {
            var index = Array.BinarySearch(_sorted, 0, length, value);
            Array.Copy(_sorted, index + 1, _sorted, index, length - index - 1);
            return length - 1;
        }

        void Put(long value, int length)
        {
            var index = Array.BinarySearch(_sorted, 0, length, value);
            index = index < 0 ? ~index : index;
            Array.Copy(_sorted, index, _sorted, index + 1, length - index);
            _sorted[index] = value;
        }
    }
}
