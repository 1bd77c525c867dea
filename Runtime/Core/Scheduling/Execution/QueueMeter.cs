#nullable enable
using System;

namespace Yoso
{
    /// <summary>Counts and times what a queue does. Allocates nothing.</summary>
    sealed class QueueMeter
    {
        const double Smoothing = 1.0 / 64;

        readonly double[] _frames = new double[512];
        readonly double[] _sorted = new double[512];
        int _count;
        TimeSpan _lastFrame;
        TimeSpan _busy;
        double _duty;
        long _finished;
        long _cancelled;
        long _expired;
        long _failed;

        public long FromCache { get; set; }

        public void Count(TicketState end)
        {
            switch (end)
            {
                case TicketState.Done:
                    _finished++;
                    break;
                case TicketState.Cancelled:
                    _cancelled++;
                    break;
                case TicketState.Expired:
                    _expired++;
                    break;
                case TicketState.Failed:
                    _failed++;
                    break;
            }
        }

        /// <summary>The worker was busy for that long.</summary>
        public void Busy(TimeSpan took)
        {
            _busy += took;
        }

        /// <summary>One frame, and what the queue took of the main thread in it.</summary>
        public void Frame(TimeSpan now, TimeSpan took)
        {
            _frames[_count++ % _frames.Length] = took.TotalMilliseconds;
            if (now > _lastFrame)
                _duty += (_busy / (now - _lastFrame) - _duty) * Smoothing;
            (_lastFrame, _busy) = (now, TimeSpan.Zero);
        }

        public QueueStats Read(FrameScheduler scheduler, EngineCosts costs)
        {
            Sort();
            return new QueueStats
            {
                Waiting = scheduler.Waiting,
                InFlight = scheduler.InFlight,
                Finished = _finished,
                FromCache = FromCache,
                Cancelled = _cancelled,
                Expired = _expired,
                Failed = _failed,
                Slots = scheduler.Counts.Opened,
                DroppedSlots = scheduler.Counts.Dropped,
                DutyCycle = Math.Min(1, _duty),
                Grant = scheduler.Scale,
                EncodeMs = costs.Typical(StageKind.Encode),
                DenoiseMs = costs.Typical(StageKind.Denoise),
                DecodeMs = costs.Typical(StageKind.Decode),
                PostMs = costs.Typical(StageKind.Post),
                UploadMs = costs.Typical(StageKind.Upload),
                MainThreadP50Ms = Percentile(0.50),
                MainThreadP95Ms = Percentile(0.95),
                MainThreadP99Ms = Percentile(0.99),
            };
        }

        void Sort()
        {
            var count = Math.Min(_count, _frames.Length);
            Array.Copy(_frames, _sorted, count);
            Array.Sort(_sorted, 0, count);
        }

        double Percentile(double share)
        {
            var count = Math.Min(_count, _frames.Length);
            return count == 0 ? 0 : _sorted[(int)Math.Ceiling(share * count) - 1];
        }
    }
}
