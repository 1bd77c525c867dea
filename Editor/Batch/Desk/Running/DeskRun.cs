#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>The run as its bar shows it.</summary>
    public sealed record DeskRun
    {
        public RunPhase Phase { get; init; }

        public int Done { get; init; }

        public int Failed { get; init; }

        public int Total { get; init; }

        public double PicturesPerSecond { get; init; }

        /// <summary>Null while nobody knows.</summary>
        public TimeSpan? Remaining { get; init; }

        /// <summary>Why it broke off; empty where it did not.</summary>
        public string Problem { get; init; } = "";

        /// <summary>Pictures from the grid that were known when it began: later ones wait for the next.</summary>
        public int ExtrasAtStart { get; init; }

        public bool IsActive => Phase == RunPhase.Starting || Phase == RunPhase.Running || Phase == RunPhase.Paused || Phase == RunPhase.Stopping;

        public double Share => Total == 0 ? 0 : (double)(Done + Failed) / Total;
    }
}
