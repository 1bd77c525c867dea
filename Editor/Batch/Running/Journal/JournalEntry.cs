#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>One line of a journal.</summary>
    public abstract record JournalEntry;

    /// <summary>A run over so many listed items has begun.</summary>
    public sealed record BeginEntry(int Items) : JournalEntry;

    /// <summary>The run has come to the end of its list, with so many failures.</summary>
    public sealed record EndEntry(int Failures) : JournalEntry;

    /// <summary>The picture of a key is there: its files, the picture itself last.</summary>
    public sealed record DoneEntry(string Key, IReadOnlyList<FileMark> Files) : JournalEntry
    {
        /// <summary>Its share of the network batch it was made in.</summary>
        public double Milliseconds { get; init; }

        /// <summary>At which attempt it came about, from 1; 0 for files found whole that a killed run had not written down.</summary>
        public int Attempt { get; init; } = 1;
    }

    /// <summary>The picture of a key could not be made or written.</summary>
    public sealed record FailedEntry(string Key, string Error, int Attempts) : JournalEntry;
}
