#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>How far a run has come, at one moment.</summary>
    public sealed record BatchProgress
    {
        /// <summary>Items of the list, duplicates and refused ones among them.</summary>
        public int Listed { get; init; }

        /// <summary>Pictures that were there before.</summary>
        public int Kept { get; init; }

        public int Made { get; init; }

        /// <summary>Refused ones among them.</summary>
        public int Failed { get; init; }

        public int Duplicates { get; init; }

        public int Left { get; init; }

        /// <summary>Since the start, without pauses; 0 before the first one.</summary>
        public double PicturesPerSecond { get; init; }

        /// <summary>Null as long as nothing is known.</summary>
        public TimeSpan? TimeLeft { get; init; }

        public long BytesWritten { get; init; }

        public long BytesLeft { get; init; }

        /// <summary>What has been written since the snapshot before this one.</summary>
        public IReadOnlyList<FinishedPicture> Fresh { get; init; } = Array.Empty<FinishedPicture>();
    }
}
