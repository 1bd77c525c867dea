#nullable enable
using System;

namespace Yoso
{
    /// <summary>What the scheduler knows of a piece of work: its next stage, and how much it matters.</summary>
    class Job
    {
        static readonly StageCost Unknown = new();

        public Job(int priority)
        {
            Priority = priority;
        }

        public int Priority { get; set; }

        /// <summary>In the scheduler's own time, which stands still while the game does.</summary>
        public TimeSpan Arrived { get; set; }

        /// <summary>The sooner, the earlier among equals; in the scheduler's own time.</summary>
        public TimeSpan Due { get; set; } = TimeSpan.MaxValue;

        public StageKind Stage { get; private set; }

        public StageCost Cost { get; private set; } = Unknown;

        /// <summary>Whether the next stage begins a denoise step, of which a slot takes one at most.</summary>
        public bool BeginsStep { get; private set; }

        /// <summary>Whether the next stage is a denoise step, or a segment of one.</summary>
        public bool IsDenoising => Stage == StageKind.Denoise;

        /// <summary>Whether a denoise step has begun and its next segment is awaited: the network holds its work, and no other may use it.</summary>
        public bool IsInsideStep => IsDenoising && !BeginsStep;

        /// <summary>Stages done so far.</summary>
        public int Progress { get; private set; }

        public bool IsRunning { get; set; }

        /// <summary>Begun and not finished.</summary>
        public bool HasBegun { get; set; }

        /// <summary>Slots in which it was the most urgent and did not fit, since its last stage.</summary>
        public int PassedOver { get; set; }

        public bool IsOnMain => Stage == StageKind.Upload;

        /// <summary>Too long, or not known well enough, to wait for a slot that fits.</summary>
        public bool IsLongerThan(TimeSpan slot)
        {
            return !Cost.IsKnown || Cost.Predicted > slot;
        }

        public bool Fits(TimeSpan left)
        {
            return Cost.IsKnown && Cost.Predicted <= left;
        }

        /// <summary>Says what comes next.</summary>
        public void Await(StageKind stage, StageCost cost, bool beginsStep = false)
        {
            (Stage, Cost, BeginsStep) = (stage, cost, beginsStep);
        }

        /// <summary>A stage that was cut short teaches nothing.</summary>
        public void Advance(TimeSpan took, bool complete)
        {
            if (complete)
                Cost.Add(took);
            IsRunning = false;
            PassedOver = 0;
            Progress++;
        }

        /// <summary>Priority with the levels that waiting has added.</summary>
        public long Urgency(TimeSpan now, double ageingSeconds)
        {
            return Priority + (long)((now - Arrived).TotalSeconds / ageingSeconds);
        }

        /// <summary>Among equally urgent ones: what is due first, then what is nearest to its end, then what came first.</summary>
        public bool ComesBefore(Job other)
        {
            if (Due != other.Due)
                return Due < other.Due;
            return Progress != other.Progress ? Progress > other.Progress : Arrived < other.Arrived;
        }
    }
}
