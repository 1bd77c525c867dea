#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Yoso
{
    /// <summary>What stages were learned to take, by model, execution provider and size; kept in a file, the next start knows it already. For one queue at a time.</summary>
    public sealed class StageCosts
    {
        const int Format = 1;
        const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;
        const float LongestMicroseconds = 1e10f;

        readonly Dictionary<StageKey, StageCost> _byKey = new();

        /// <summary>Reads what an earlier run saved; nothing learned yet where there is no such file.</summary>
        /// <exception cref="ModelFormatException">The file is no such file, or damaged.</exception>
        public static StageCosts Load(string path)
        {
            var costs = new StageCosts();
            if (File.Exists(path))
                costs.Read(path);
            return costs;
        }

        /// <summary>Times are saved in microseconds.</summary>
        public void Save(string path)
        {
            AtomicFile.Write(path, stream =>
            {
                using var json = new Utf8JsonWriter(stream);
                lock (_byKey)
                    Write(json);
            });
        }

        internal StageCost Of(StageKey key)
        {
            lock (_byKey)
            {
                if (!_byKey.TryGetValue(key, out var cost))
                    _byKey.Add(key, cost = new StageCost());
                return cost;
            }
        }

        /// <summary>What a stage of this kind takes at the median, over every size and detail, each counted once; zero while unknown.</summary>
        internal TimeSpan Typical(string engine, StageKind kind)
        {
            var (sum, count) = (TimeSpan.Zero, 0);
            lock (_byKey)
            {
                foreach (var entry in _byKey)
                {
                    if (entry.Key.Kind != kind || entry.Key.Engine != engine || entry.Value.Count == 0)
                        continue;
                    sum += entry.Value.Median;
                    count++;
                }
            }

            return count == 0 ? sum : sum / count;
        }

        void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartArray("stages");
            foreach (var entry in _byKey)
                Write(json, entry.Key, entry.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        static void Write(Utf8JsonWriter json, StageKey key, StageCost cost)
        {
            json.WriteStartObject();
            json.WriteString("engine", key.Engine);
            json.WriteString("stage", key.Kind.ToString());
            json.WriteNumber("width", key.Width);
            json.WriteNumber("height", key.Height);
            json.WriteString("detail", key.Detail);
            json.WriteStartArray("microseconds");
            foreach (var sample in cost.Samples())
                json.WriteNumberValue(sample.Ticks / TicksPerMicrosecond);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        void Read(string path)
        {
            var fields = new ConfigFields(JsonFile.Read(path), path);
            if (fields.Count("format", 0) != Format)
                throw new ModelFormatException(path, $"stage costs of format {Format} wanted, found another");
            foreach (var stage in fields.Objects("stages"))
                Read(stage, path);
        }

        void Read(ConfigFields stage, string path)
        {
            var name = stage.Text("stage", "");
            if (!Enum.TryParse<StageKind>(name, out var kind) || !Enum.IsDefined(typeof(StageKind), kind))
                throw new ModelFormatException(path, $"a stage wanted, found \"{name}\"");
            var cost = Of(new StageKey(stage.Text("engine", ""), kind, stage.Count("width", 1), stage.Count("height", 1), stage.Text("detail", "")));
            foreach (var microseconds in stage.Floats("microseconds"))
                cost.Add(microseconds >= 0 && microseconds < LongestMicroseconds
                    ? new TimeSpan((long)microseconds * TicksPerMicrosecond)
                    : throw new ModelFormatException(path, $"microseconds: 0 to {LongestMicroseconds} wanted, found {microseconds}"));
        }
    }
}
