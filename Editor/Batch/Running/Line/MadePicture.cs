#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What came of an item: a picture, or why there is none.</summary>
    sealed record MadePicture(PlannedItem Item, TextureResult? Result, Exception? Problem, int Attempt);

    /// <summary>What came of a network batch, and how long it took.</summary>
    sealed record MadeBatch(IReadOnlyList<MadePicture> Pictures, TimeSpan Making)
    {
        public double MillisecondsAPicture => Making.TotalMilliseconds / Pictures.Count;
    }
}
