#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What is to be said of a network batch whose files are written, and why not of all of it where the disk is full.</summary>
    sealed record WrittenBatch(MadeBatch Batch, IReadOnlyList<(PlannedItem Item, JournalEntry Entry)> Lines, DiskFullException? Full);
}
