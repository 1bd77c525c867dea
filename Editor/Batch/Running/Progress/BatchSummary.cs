#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What a run has done.</summary>
    public sealed record BatchSummary(BatchEnding Ending, BatchProgress Progress)
    {
        /// <summary>In the list's order, refused ones among them.</summary>
        public IReadOnlyList<FailedItem> Failures { get; init; } = Array.Empty<FailedItem>();

        /// <summary>Without pauses.</summary>
        public TimeSpan Elapsed { get; init; }

        /// <summary>Why it ended before its time; empty where it did not.</summary>
        public string Problem { get; init; } = "";
    }
}
