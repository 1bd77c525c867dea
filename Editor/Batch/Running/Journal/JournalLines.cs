#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>What a journal's bytes hold. The last line may be torn, because a process may end while it writes; no other may.</summary>
    sealed class JournalLines
    {
        readonly List<JournalEntry> _entries = new();

        JournalLines()
        {
        }

        public IReadOnlyList<JournalEntry> Entries => _entries;

        /// <summary>Bytes up to the end of the last whole line; 0 where not even the header is whole.</summary>
        public int Length { get; private set; }

        /// <exception cref="InvalidDataException">A line before the last one is damaged, or the journal is of another format; names file and line.</exception>
        public static JournalLines Read(byte[] bytes, string path)
        {
            var lines = new JournalLines();
            for (var number = 1; lines.Length < bytes.Length; number++)
                if (!lines.TakeLine(bytes, path, number))
                    break;
            return lines;
        }

        bool TakeLine(byte[] bytes, string path, int number)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', Length);
            if (end < 0)
                return false;
            try
            {
                Take(bytes.AsMemory(Length, end - Length), number);
                Length = end + 1;
                return true;
            }
            catch (Exception problem) when (IsDamage(problem))
            {
                if (end + 1 == bytes.Length && number > 1)
                    return false;
                throw new InvalidDataException($"{path}, line {number}: a line of a batch journal wanted, found a damaged one: {problem.Message}", problem);
            }
        }

        void Take(ReadOnlyMemory<byte> line, int number)
        {
            if (number == 1)
                JournalText.RequireHeader(line);
            else
                _entries.Add(JournalText.Read(line));
        }

        static bool IsDamage(Exception problem)
        {
            return problem is JsonException || problem is InvalidDataException || problem is InvalidOperationException
                || problem is KeyNotFoundException || problem is FormatException;
        }
    }
}
