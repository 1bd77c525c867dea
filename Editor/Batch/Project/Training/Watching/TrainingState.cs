#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What is known of a run.</summary>
    public sealed record TrainingState
    {
        public TrainingPhase Phase { get; init; }

        public long Step { get; init; }

        /// <summary>0 until the trainer has said.</summary>
        public long TotalSteps { get; init; }

        /// <summary>Time that its steps took so far.</summary>
        public TimeSpan Trained { get; init; }

        /// <summary>At the pace of the newest steps; null while that is not known.</summary>
        public TimeSpan? Remaining { get; init; }

        /// <summary>The trainer's own words on layers, parameters and memory.</summary>
        public string Size { get; init; } = "";

        public IReadOnlyList<StatsLine> Stats { get; init; } = Array.Empty<StatsLine>();

        public IReadOnlyList<string> Samples { get; init; } = Array.Empty<string>();

        /// <summary>The newest sample sheet; empty before the first.</summary>
        public string Newest => Samples.Count > 0 ? Samples[Samples.Count - 1] : "";

        /// <summary>Why it failed.</summary>
        public string Reason { get; init; } = "";

        public bool CanStop => Phase is TrainingPhase.Starting or TrainingPhase.Training;

        public bool CanGoOn { get; init; }

        /// <summary>0 to 1.</summary>
        public float Progress => TotalSteps > 0 ? Math.Min(1, Step / (float)TotalSteps) : 0;
    }
}
