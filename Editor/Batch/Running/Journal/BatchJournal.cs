#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>
    /// The file that says what has been done in a batch's folder: lines are added, never changed, and are on disk before what they tell counts.
    /// One process at a time. Not from several threads.
    /// </summary>
    public sealed class BatchJournal : IDisposable
    {
        /// <summary>What a batch keeps in its folder besides pictures lies in this one.</summary>
        public const string FolderName = ".yoso";

        /// <summary>What a full disk did not take must not be left in a buffer, to be written by whatever comes next.</summary>
        const int Unbuffered = 1;

        readonly FolderLock _lock;
        readonly FileStream _file;

        BatchJournal(FolderLock taken, FileStream file, JournalHistory history)
        {
            _lock = taken;
            _file = file;
            History = history;
        }

        public JournalHistory History { get; }

        /// <summary>Opens or begins the journal of a folder, and cuts off a last line that a killed process left torn.</summary>
        /// <exception cref="IOException">Another process works there.</exception>
        /// <exception cref="InvalidDataException">A line before the last one is damaged; names file and line.</exception>
        public static BatchJournal Open(string folder)
        {
            Directory.CreateDirectory(Path.Combine(folder, FolderName));
            var taken = FolderLock.Take(Path.Combine(folder, FolderName, "lock"));
            try
            {
                return Open(taken, PathIn(folder));
            }
            catch
            {
                taken.Dispose();
                throw;
            }
        }

        /// <summary>Adds lines; they are on disk when this returns. When it throws, none of them is there.</summary>
        public void Append(IReadOnlyList<JournalEntry> entries)
        {
            var lines = new MemoryStream();
            foreach (var entry in entries)
                JournalText.Write(lines, entry);
            Append(lines);
            foreach (var entry in entries)
                History.Add(entry);
        }

        public void Dispose()
        {
            using (_lock)
                _file.Dispose();
        }

        internal static string PathIn(string folder)
        {
            return Path.Combine(folder, FolderName, "journal.jsonl");
        }

        internal static byte[] ReadShared(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.ToArray();
        }

        static BatchJournal Open(FolderLock taken, string path)
        {
            var lines = JournalLines.Read(File.Exists(path) ? ReadShared(path) : Array.Empty<byte>(), path);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, Unbuffered);
            try
            {
                file.SetLength(lines.Length);
                file.Seek(0, SeekOrigin.End);
                var journal = new BatchJournal(taken, file, JournalHistory.Of(lines));
                if (lines.Length == 0)
                    journal.AppendHeader();
                return journal;
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }

        void AppendHeader()
        {
            var header = new MemoryStream();
            JournalText.WriteHeader(header);
            Append(header);
        }

        void Append(MemoryStream lines)
        {
            var whole = _file.Length;
            try
            {
                _file.Write(lines.GetBuffer(), 0, (int)lines.Length);
                _file.Flush(true);
            }
            catch (IOException)
            {
                _file.SetLength(whole);
                _file.Seek(0, SeekOrigin.End);
                throw;
            }
        }
    }
}
