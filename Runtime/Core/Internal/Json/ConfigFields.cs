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

        /// <summary>A number from 0 to 2^64 - 1; 0 where it is absent.</summary>
        internal ulong Whole(string name)
        {
            if (!Find(name, out var value))
                return 0;
            var isWhole = value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out _);
            return isWhole ? value.GetUInt64() : throw Wrong(name, "a whole number of 64 bits", value);
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

        /// <summary>The value as it is; undefined where it is absent.</summary>
        internal JsonElement Raw(string name) => Find(name, out var value) ? value : default;

        /// <summary>An object within; null where it is absent.</summary>
        internal ConfigFields? Object(string name)
        {
            if (!Find(name, out var value))
                return null;
            return value.ValueKind == JsonValueKind.Object ? new ConfigFields(value, _path) : throw Wrong(name, "an object", value);
        }

        /// <summary>The objects of a list; none where it is absent.</summary>
        internal List<ConfigFields> Objects(string name)
        {
            var objects = new List<ConfigFields>();
            if (!Find(name, out var value))
                return objects;
            if (value.ValueKind != JsonValueKind.Array)
                throw Wrong(name, "a list of objects", value);
            foreach (var item in value.EnumerateArray())
                objects.Add(new ConfigFields(item, _path));
            return objects;
        }

        internal string[] Texts(string name)
        {
            if (!Find(name, out var value))
                return Array.Empty<string>();
            if (value.ValueKind != JsonValueKind.Array)
                throw Wrong(name, "a list of strings", value);

            var texts = new string[value.GetArrayLength()];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = value[i].ValueKind == JsonValueKind.String ? value[i].GetString()! : throw Wrong(name, "a list of strings", value[i]);
            return texts;
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
