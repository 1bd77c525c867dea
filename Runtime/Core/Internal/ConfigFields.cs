#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Typed reading of a JSON object's fields: absent and null mean the default, a wrong type names the file, what was wanted and what was found.</summary>
    readonly struct ConfigFields
    {
        readonly JsonElement _object;
        readonly string _path;

        internal ConfigFields(JsonElement config, string path)
        {
            if (config.ValueKind != JsonValueKind.Object)
                throw new ModelFormatException(path, $"a JSON object wanted, found {config.ValueKind}");
            _object = config;
            _path = path;
        }

        internal string Text(string name, string absent)
        {
            if (!Find(name, out var value))
                return absent;
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(name, "a string", value);
        }

        internal bool Flag(string name, bool absent)
        {
            if (!Find(name, out var value))
                return absent;
            var isFlag = value.ValueKind == JsonValueKind.True || value.ValueKind == JsonValueKind.False;
            return isFlag ? value.GetBoolean() : throw Wrong(name, "true or false", value);
        }

        internal double Number(string name, double absent)
        {
            if (!Find(name, out var value))
                return absent;
            return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Wrong(name, "a number", value);
        }

        internal int Count(string name, int absent)
        {
            if (!Find(name, out var value))
                return absent;
            var isCount = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 1;
            return isCount ? value.GetInt32() : throw Wrong(name, "a whole number from 1", value);
        }

        internal float[] Floats(string name)
        {
            if (!Find(name, out var value))
                return Array.Empty<float>();
            if (value.ValueKind != JsonValueKind.Array)
                throw Wrong(name, "a list of numbers", value);

            var floats = new float[value.GetArrayLength()];
            for (var i = 0; i < floats.Length; i++)
                floats[i] = value[i].ValueKind == JsonValueKind.Number ? value[i].GetSingle() : throw Wrong(name, "a list of numbers", value[i]);
            return floats;
        }

        internal T OneOf<T>(string name, string absent, IReadOnlyDictionary<string, T> known)
        {
            var text = Text(name, absent);
            return known.TryGetValue(text, out var found)
                ? found
                : throw new ModelFormatException(_path, $"{name}: one of {string.Join(", ", known.Keys)} wanted, found \"{text}\"");
        }

        bool Find(string name, out JsonElement value) =>
            _object.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

        ModelFormatException Wrong(string name, string wanted, JsonElement found) =>
            new ModelFormatException(_path, $"{name}: {wanted} wanted, found {found.GetRawText()}");
    }
}
