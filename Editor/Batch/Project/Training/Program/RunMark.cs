#nullable enable
using System;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>Which process trains in a run folder. The time it was started tells it from a later one that got the same number.</summary>
    /// <param name="Started">UTC, as the system says of that process; null where it does not say.</param>
    public sealed record RunMark(int Process, DateTime? Started)
    {
        /// <summary>Systems round the time that a process was started to their clock's ticks, and not always alike.</summary>
        static readonly TimeSpan Tolerance = Times.Milliseconds(2000);

        /// <summary>Null where there is none, or it can't be read.</summary>
        public static RunMark? Read(string path)
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                var started = json.RootElement.TryGetProperty("started", out var time) && time.ValueKind == JsonValueKind.String ? time.GetDateTime().ToUniversalTime() : (DateTime?)null;
                return new RunMark(json.RootElement.GetProperty("process").GetInt32(), started);
            }
            catch (Exception error) when (error is IOException || error is JsonException || error is InvalidOperationException || error is FormatException || error is System.Collections.Generic.KeyNotFoundException)
            {
                return null;
            }
        }

        public void Write(string path)
        {
            AtomicFile.Write(path, stream =>
            {
                using var json = new Utf8JsonWriter(stream);
                json.WriteStartObject();
                json.WriteNumber("process", Process);
                if (Started is { } started)
                    json.WriteString("started", started.ToString("O", CultureInfo.InvariantCulture));
                json.WriteEndObject();
            });
        }

        /// <summary>Whether the process that was marked still runs.</summary>
        public bool IsAlive(IProcesses processes)
        {
            if (processes.Find(Process) is not { } found)
                return false;
            return Started == null || found.Started == null || (found.Started.Value - Started.Value).Duration() <= Tolerance;
        }
    }
}
