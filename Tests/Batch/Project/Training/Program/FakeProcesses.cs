#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Processes that begin and end when a test says so.</summary>
    sealed class FakeProcesses : IProcesses
    {
        public static readonly DateTime Morning = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

        public Dictionary<int, FoundProcess> Running { get; } = new();

        public List<ProgramStart> Starts { get; } = new();

        public string? Refusal { get; set; }

        public FoundProcess Start(ProgramStart start)
        {
            if (Refusal != null)
                throw new IOException(Refusal);
            Starts.Add(start);
            return Running[100 + Starts.Count] = new FoundProcess(100 + Starts.Count, Morning);
        }

        public FoundProcess? Find(int number) => Running.TryGetValue(number, out var process) ? process : null;
    }
}
