#nullable enable
using System;
using System.IO;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>What a run's options.json says that is of interest outside.</summary>
    /// <param name="TotalSteps">Of all stages; 0 where the file does not say.</param>
    public sealed record RunOptionsFile(long TotalSteps, string Objective, string Trigger)
    {
        /// <summary>Null where there is none yet, or it can't be read.</summary>
        public static RunOptionsFile? Read(string path)
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException || error is JsonException || error is InvalidOperationException)
            {
                return null;
            }
        }

        static RunOptionsFile Read(JsonElement json)
        {
            var objective = Text(json, "objective");
            return new RunOptionsFile(Steps(json, "adaption") + Steps(json, objective), objective, Text(json, "trigger"));
        }

        static long Steps(JsonElement json, string stage)
        {
            return json.TryGetProperty(stage, out var options) && options.ValueKind == JsonValueKind.Object
                && options.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Number && steps.TryGetInt64(out var number) ? number : 0;
        }

        static string Text(JsonElement json, string name)
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
    }
}
