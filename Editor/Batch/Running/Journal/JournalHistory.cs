#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>What a journal tells: which pictures are there, which failed last, and whether the last run came to its end.</summary>
    public sealed class JournalHistory
    {
        readonly Dictionary<string, DoneEntry> _done = new(StringComparer.Ordinal);
        readonly Dictionary<string, FailedEntry> _failed = new(StringComparer.Ordinal);

        /// <summary>By key.</summary>
        public IReadOnlyDictionary<string, DoneEntry> Done => _done;

        /// <summary>By key; what was made later is not among them.</summary>
        public IReadOnlyDictionary<string, FailedEntry> Failed => _failed;

        /// <summary>A run has begun and not ended: cancelled, killed, or still at work.</summary>
        public bool IsUnfinished { get; private set; }

        /// <summary>Reads a folder's journal without taking the folder; empty where there is none.</summary>
        /// <exception cref="InvalidDataException">A line before the last one is damaged; names file and line.</exception>
        public static JournalHistory Read(string folder)
        {
            var path = BatchJournal.PathIn(folder);
            return File.Exists(path) ? Of(JournalLines.Read(BatchJournal.ReadShared(path), path)) : new JournalHistory();
        }

        internal static JournalHistory Of(JournalLines lines)
        {
            var history = new JournalHistory();
            foreach (var entry in lines.Entries)
                history.Add(entry);
            return history;
        }

        internal void Add(JournalEntry entry)
        {
            switch (entry)
            {
                case DoneEntry done:
                    _done[done.Key] = done;
                    _failed.Remove(done.Key);
                    break;
                case FailedEntry failed:
                    _failed[failed.Key] = failed;
                    break;
                default:
                    IsUnfinished = entry is BeginEntry;
                    break;
            }
        }
    }
}
