#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>What was granted and used, slot by slot.</summary>
    sealed class FrameBooks
    {
        /// <summary>Times are rounded to 100 ns.</summary>
        const double Rounding = 0.001;

        double _granted;
        double _used;
        bool _excused;
        bool _any;
        double _stretch;

        public int Slots { get; private set; }

        /// <summary>Slots in which more work began than fits, though no stage in it was longer than any slot, or new.</summary>
        public int Overruns { get; private set; }

        public double WorstOverrun { get; private set; }

        /// <summary>Slots in which a stage that fits no slot began.</summary>
        public int Excused { get; private set; }

        public double Granted { get; private set; }

        public double Used { get; private set; }

        /// <summary>The most that was used beyond what was granted, over any stretch of frames.</summary>
        public double WorstStretch { get; private set; }

        public void Open(double granted)
        {
            Close();
            (_granted, _used, _excused, _any) = (granted, 0, false, true);
            Slots++;
            Granted += granted;
        }

        public void Add(Job job, double ms)
        {
            _excused |= job.IsLongerThan(TimeSpan.FromMilliseconds(_granted));
            _used += ms;
            Used += ms;
        }

        /// <summary>The last slot counts as well.</summary>
        public void Close()
        {
            if (!_any)
                return;
            Excused += _excused ? 1 : 0;
            if (!_excused && _used > _granted + Rounding)
                Overruns++;
            if (!_excused)
                WorstOverrun = Math.Max(WorstOverrun, _used - _granted);
            _stretch = Math.Max(0, _stretch + _used - _granted);
            WorstStretch = Math.Max(WorstStretch, _stretch);
            _any = false;
        }
    }
}
