#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>
    /// Decides which stage runs when. Once a frame a slot opens; in it a stage begins only if what it is predicted to take fits what is
    /// left, and one denoise step at most. A step in segments ends before another begins, whatever stages come in between. A stage longer
    /// than every recent slot begins nevertheless, and what it ran over is paid back out of the following slots before anything else
    /// begins: so over any stretch of frames, generation takes no more than the slots granted and one such stage. What is most urgent and has
    /// fitted none of the last slots is treated as if it were longer than them. Reads no clock and starts no thread: it is told the
    /// time, and asked.
    /// </summary>
    sealed class FrameScheduler
    {
        /// <summary>Pictures begun and not finished, at most: each holds a latent.</summary>
        public const int MostInFlight = 16;

        readonly List<Job> _jobs = new();
        readonly SlotSize _size = new();
        readonly SlotAccount _account = new();
        readonly Predicate<Job> _candidate;
        long _urgency;
        bool _stepBegun;
        bool _asked;
        Job? _lastStep;

        public FrameScheduler(FrameBudget budget)
        {
            Budget = budget;
            _candidate = job => IsEligible(job) && UrgencyOf(job) == _urgency;
        }

        public FrameBudget Budget { get; set; }

        /// <summary>The time that waiting and deadlines count in: it does not pass while no frames come.</summary>
        public TimeSpan Now { get; private set; }

        public int InFlight { get; private set; }

        /// <summary>On the worker's side, not begun.</summary>
        public int Waiting
        {
            get
            {
                var waiting = 0;
                foreach (var job in _jobs)
                    waiting += job.HasBegun || job.IsOnMain ? 0 : 1;
                return waiting;
            }
        }

        public SlotCounts Counts => _account.Counts;

        /// <summary>The share of the budget that is granted.</summary>
        public double Scale => _size.Scale;

        /// <summary>Whether a step has begun whose next segment is awaited.</summary>
        bool IsInsideStep => _lastStep is { IsInsideStep: true };

        /// <summary>What the open slot was granted, debts not subtracted.</summary>
        public TimeSpan Granted => _account.Granted;

        public void Add(Job job)
        {
            job.Arrived = Now;
            _jobs.Add(job);
        }

        /// <summary>Forgets a job. One that is running is charged all the same when it ends.</summary>
        public void Remove(Job job)
        {
            if (_jobs.Remove(job) && job.HasBegun)
                InFlight--;
            if (_lastStep == job)
                _lastStep = null;
        }

        /// <summary>A new frame, at the end of the game's own work in it.</summary>
        public void OpenSlot(TimeSpan now, FrameTiming timing)
        {
            Now += _account.Passed(now);
            if (_account.IsSteady(now))
                _size.Observe(Budget, timing.Previous, _account.Touched);
            _account.Open(now, _size.Next(Budget, timing.Elapsed), _jobs.Count > 0);
            _stepBegun = _asked = false;
        }

        /// <summary>The stage to run on the main thread now; null where none is to. Its end must be told before the next question.</summary>
        public Job? NextOnMain(TimeSpan now)
        {
            Job? next = null;
            foreach (var job in _jobs)
                if (job.IsOnMain && FitsMain(job, now) && (next == null || IsBefore(job, next)))
                    next = job;
            if (next != null)
                _account.BeginOnMain(next, now);
            return next;
        }

        /// <summary>The stage to run on the worker now; null where it is to wait for the next slot.</summary>
        public Job? NextOnWorker(TimeSpan now)
        {
            var left = _account.Left(now);
            if (left <= TimeSpan.Zero)
                return null;
            var next = PassedOver(left) ?? Fitting(left) ?? LongerThanAnySlot();
            if (next != null)
                Begin(next, now);
            return next;
        }

        /// <summary>The running stage of a job has ended; what comes next is to be said with <see cref="Job.Await"/>, or the job removed.</summary>
        public void Finished(Job job, TimeSpan took, bool complete = true)
        {
            _account.End(job, took);
            job.Advance(took, complete);
        }

        /// <summary>The most urgent job, once it has not fitted into as many slots as are remembered: waiting for a better one would be in vain.</summary>
        Job? PassedOver(TimeSpan left)
        {
            var isFirstQuestion = !_asked;
            _asked = true;
            var first = MostUrgent(TimeSpan.MinValue);
            if (first == null || first.Fits(left))
                return null;
            if (isFirstQuestion)
                first.PassedOver++;
            return first.PassedOver > SlotSize.Remembered ? first : null;
        }

        Job? Fitting(TimeSpan left)
        {
            for (var level = Highest(long.MaxValue); level != null; level = Highest(level.Value))
            {
                _urgency = level.Value;
                if (new Packing(_jobs, _candidate, left).Begin is { } job)
                    return job;
            }

            return null;
        }

        Job? LongerThanAnySlot()
        {
            return MostUrgent(_size.Largest);
        }

        /// <summary>Of the jobs whose stage is longer than that.</summary>
        Job? MostUrgent(TimeSpan longerThan)
        {
            Job? first = null;
            foreach (var job in _jobs)
                if (IsEligible(job) && job.IsLongerThan(longerThan) && (first == null || IsBefore(job, first)))
                    first = job;
            return first;
        }

        void Begin(Job job, TimeSpan now)
        {
            _account.BeginOnWorker(job, now);
            if (job.BeginsStep)
                (_stepBegun, _lastStep) = (true, job);
            if (job.HasBegun)
                return;
            job.HasBegun = true;
            InFlight++;
        }

        /// <summary>The highest urgency below a bound among the jobs that could begin.</summary>
        long? Highest(long below)
        {
            long? highest = null;
            foreach (var job in _jobs)
                if (IsEligible(job) && UrgencyOf(job) is var urgency && urgency < below && !(urgency <= highest))
                    highest = urgency;
            return highest;
        }

        bool IsEligible(Job job)
        {
            return !job.IsOnMain && !job.IsRunning && (job.HasBegun || InFlight < MostInFlight) && !(job.BeginsStep && (_stepBegun || IsInsideStep));
        }

        bool FitsMain(Job job, TimeSpan now)
        {
            return job.IsLongerThan(_size.Largest) ? _account.Left(now) > TimeSpan.Zero : job.Cost.Predicted <= _account.LeftOnMain;
        }

        bool IsBefore(Job job, Job other)
        {
            var (urgency, others) = (UrgencyOf(job), UrgencyOf(other));
            return urgency != others ? urgency > others : job.ComesBefore(other);
        }

        /// <summary>A step that has begun is as urgent as the most urgent that waits for its end.</summary>
        long UrgencyOf(Job job)
        {
            var urgency = job.Urgency(Now, Budget.AgeingSeconds);
            if (job.IsInsideStep)
                foreach (var other in _jobs)
                    if (other.BeginsStep)
                        urgency = Math.Max(urgency, other.Urgency(Now, Budget.AgeingSeconds));
            return urgency;
        }
    }
}
