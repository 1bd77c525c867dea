#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>A session as JSON.</summary>
    static class SessionJson
    {
        const int Format = 1;

        public static void Write(Stream stream, DeskSession session)
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteBoolean("running", session.WasRunning);
            DraftJson.Write(json, session.Draft);
            WriteVerdicts(json, session.Verdicts);
            json.WriteEndObject();
        }

        public static DeskSession Read(byte[] file)
        {
            using var document = JsonDocument.Parse(file);
            var root = document.RootElement;
            var format = root.GetProperty("format").GetInt32();
            if (format != Format)
                throw new FormatException($"format {format} instead of {Format}");
            return new DeskSession(DraftJson.Read(root), ReadVerdicts(root)) { WasRunning = root.GetProperty("running").GetBoolean() };
        }

        static void WriteVerdicts(Utf8JsonWriter json, VerdictSheet verdicts)
        {
            foreach (var verdict in new[] { Verdict.Kept, Verdict.Rejected })
            {
                json.WriteStartArray(Name(verdict));
                foreach (var key in verdicts.All.Where(pair => pair.Value == verdict).Select(pair => pair.Key).OrderBy(key => key, StringComparer.Ordinal))
                    json.WriteStringValue(key);
                json.WriteEndArray();
            }
        }

        static VerdictSheet ReadVerdicts(JsonElement root)
        {
            var verdicts = new Dictionary<string, Verdict>();
            foreach (var verdict in new[] { Verdict.Kept, Verdict.Rejected })
                foreach (var key in root.GetProperty(Name(verdict)).EnumerateArray())
                    verdicts[key.GetString()!] = verdict;
            return new VerdictSheet(verdicts);
        }

        static string Name(Verdict verdict)
        {
            return verdict == Verdict.Kept ? "kept" : "rejected";
        }
    }
}
