#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What a run folder held at one moment, and whether its process lived.</summary>
    public sealed record RunSnapshot
    {
        public RunOptionsFile? Options { get; init; }

        /// <summary>By step.</summary>
        public IReadOnlyList<StatsLine> Stats { get; init; } = Array.Empty<StatsLine>();

        public TrainerLog Log { get; init; } = TrainerLog.Empty;

        /// <summary>Paths of sample sheets, oldest first.</summary>
        public IReadOnlyList<string> Samples { get; init; } = Array.Empty<string>();

        public bool IsAlive { get; init; }

        /// <summary>Whether it was asked to stop and has not answered yet.</summary>
        public bool IsStopAsked { get; init; }

        public bool HasCheckpoint { get; init; }

        public bool HasStyle { get; init; }
    }
}
