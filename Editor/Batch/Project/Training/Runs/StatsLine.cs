#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>One line of a run's stats.jsonl: how far it was, how long the steps since the last line took, and their averages.</summary>
    /// <param name="Step">Steps done, counted over all stages.</param>
    public sealed record StatsLine(string Stage, long Step, double Seconds, IReadOnlyDictionary<string, double> Values)
    {
        /// <summary>Null for a torn line, or one that is none.</summary>
        public static StatsLine? Parse(string line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
            }
            catch (Exception error) when (error is JsonException || error is InvalidOperationException)
            {
                return null; // half of an escaped pair is JSON, but no text
            }
        }

        /// <summary>The lines of a file that can be read, each step once: what was written again after a resumption replaces what was there.</summary>
        public static IReadOnlyList<StatsLine> ParseAll(string text)
        {
            var lines = new SortedDictionary<long, StatsLine>();
            foreach (var line in text.Split('\n'))
                if (Parse(line) is { } stats)
                    lines[stats.Step] = stats;
            return new List<StatsLine>(lines.Values);
        }

        static StatsLine? Read(JsonElement json)
        {
            if (!json.TryGetProperty("step", out var step) || step.ValueKind != JsonValueKind.Number || !step.TryGetInt64(out var number) || number < 0)
                return null;
            var values = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var field in json.EnumerateObject())
                if (field.Value.ValueKind == JsonValueKind.Number && field.Name != "step" && field.Value.TryGetDouble(out var value) && double.IsFinite(value))
                    values[field.Name] = value;
            values.Remove("seconds", out var seconds);
            var stage = json.TryGetProperty("stage", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
            return new StatsLine(stage, number, Math.Max(0, seconds), values);
        }
    }
}
