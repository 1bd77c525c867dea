#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>A game of 60 frames a second in virtual time, with a scheduler in it: plays the main thread, the worker and the display. Loads are milliseconds a frame.</summary>
    sealed class SimulatedGame
    {
        const double Target = 1000.0 / 60;
        const double CpuSlowdown = 1.15;

        readonly FrameScheduler _scheduler;
        readonly Contention _contention;
        readonly Func<double> _load;
        double _now;
        double _previous = Target;
        SimulatedPicture? _running;
        double _runningSince;
        double _runningUntil;

        public SimulatedGame(FrameScheduler scheduler, Contention contention, Func<double> load)
        {
            _scheduler = scheduler;
            _contention = contention;
            _load = load;
        }

        public FrameBooks Books { get; } = new();

        /// <summary>Called before each frame: may add work.</summary>
        public Action? BeforeFrame { get; set; }

        public Action<SimulatedPicture>? Finished { get; set; }

        public double Now => _now;

        public void Play(int frames)
        {
            for (var i = 0; i < frames; i++)
            {
                BeforeFrame?.Invoke();
                Frame();
            }
        }

        void Frame()
        {
            var start = _now;
            var tick = start + GameWork(start);
            RunWorkerUntil(tick);
            _scheduler.OpenSlot(Time(tick), new FrameTiming(Time(tick - start), Time(_previous)));
            Books.Open(_scheduler.Granted.TotalMilliseconds);
            tick = RunUploads(tick);
            if (_running == null)
                BeginOnWorker(tick);

            var end = Math.Max(start + Target, tick);
            RunWorkerUntil(end);
            (_now, _previous) = (end, end - start);
        }

        /// <summary>What is left of a stage of an earlier slot makes the game's part longer.</summary>
        double GameWork(double start)
        {
            var alone = _load();
            if (_running == null)
                return alone;
            var overlap = Math.Min(alone, _runningUntil - start);
            if (overlap <= 0)
                return alone;
            return _contention == Contention.Gpu ? alone + overlap : alone + overlap * (CpuSlowdown - 1);
        }

        double RunUploads(double now)
        {
            while (_scheduler.NextOnMain(Time(now)) is SimulatedPicture picture)
            {
                Books.Add(picture, picture.Ms);
                now += picture.Ms;
                End(picture, picture.Ms);
            }

            return now;
        }

        void RunWorkerUntil(double time)
        {
            while (_running != null && _runningUntil <= time)
            {
                var ended = _runningUntil;
                End(_running, ended - _runningSince);
                _running = null;
                BeginOnWorker(ended);
            }
        }

        void BeginOnWorker(double now)
        {
            if (!(_scheduler.NextOnWorker(Time(now)) is SimulatedPicture picture))
                return;
            var ms = picture.Ms;
            if (_contention == Contention.Cpu && ms > Target / 2)
                ms *= CpuSlowdown;
            Books.Add(picture, ms);
            (_running, _runningSince, _runningUntil) = (picture, now, now + ms);
        }

        void End(SimulatedPicture picture, double ms)
        {
            _scheduler.Finished(picture, Time(ms));
            if (picture.MoveOn())
                return;
            _scheduler.Remove(picture);
            Finished?.Invoke(picture);
        }

        static TimeSpan Time(double ms)
        {
            return new TimeSpan((long)Math.Round(ms * TimeSpan.TicksPerMillisecond));
        }
    }
}
