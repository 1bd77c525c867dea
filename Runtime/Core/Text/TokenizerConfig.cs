#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Yoso
{
    /// <summary>tokenizer_config.json and special_tokens_map.json; what they leave out is transformers' CLIPTokenizer default.</summary>
    sealed class TokenizerConfig
    {
        const int DefaultMaxLength = 77;
        const string DefaultEnd = "<|endoftext|>";

        readonly Dictionary<string, int> _added = new Dictionary<string, int>(StringComparer.Ordinal);
        readonly string _configPath;

        internal string BeginToken { get; }
        internal string EndToken { get; }
        internal string PadToken { get; }
        internal string UnknownToken { get; }
        internal int MaxLength { get; }

        TokenizerConfig(string configPath, JsonElement config, JsonElement? map)
        {
            _configPath = configPath;
            BeginToken = Token("bos_token", "<|startoftext|>", config, map);
            EndToken = Token("eos_token", DefaultEnd, config, map);
            PadToken = Token("pad_token", DefaultEnd, config, map);
            UnknownToken = Token("unk_token", DefaultEnd, config, map);
            MaxLength = ReadMaxLength(config);
            ReadAdded(config);
        }

        internal static TokenizerConfig Read(string folder)
        {
            var configPath = Path.Combine(folder, "tokenizer_config.json");
            var mapPath = Path.Combine(folder, "special_tokens_map.json");
            var map = File.Exists(mapPath) ? JsonFile.Read(mapPath) : (JsonElement?)null;
            return new TokenizerConfig(configPath, JsonFile.Read(configPath), map);
        }

        /// <summary>The id of every token that may stand literally in a prompt.</summary>
        internal Dictionary<string, int> SpecialIds(string vocabularyPath, IReadOnlyDictionary<string, int> ids)
        {
            var special = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (token, id) in _added)
            {
                if (ids.TryGetValue(token, out var known) && known != id)
                    throw new ModelFormatException(_configPath, $"\"{token}\": wanted id {known} of vocab.json, found {id}");
                special[token] = id;
            }
            foreach (var token in new[] { BeginToken, EndToken, PadToken, UnknownToken })
                Require(vocabularyPath, ids, special, token);
            if (!ids.ContainsKey(UnknownToken))
                throw new ModelFormatException(vocabularyPath, $"wanted the unknown token \"{UnknownToken}\", found no such symbol");
            return special;
        }

        static void Require(string path, IReadOnlyDictionary<string, int> ids, Dictionary<string, int> special, string token)
        {
            if (special.ContainsKey(token))
                return;
            if (!ids.TryGetValue(token, out var id))
                throw new ModelFormatException(path, $"wanted the special token \"{token}\", found no such symbol");
            special[token] = id;
        }

        string Token(string name, string otherwise, JsonElement config, JsonElement? map)
        {
            if (map is JsonElement found && found.TryGetProperty(name, out var token) && token.ValueKind != JsonValueKind.Null)
                return Content(name, token);
            return config.TryGetProperty(name, out token) && token.ValueKind != JsonValueKind.Null ? Content(name, token) : otherwise;
        }

        // A token is its text, or an object that has it as "content".
        string Content(string name, JsonElement token)
        {
            var content = token.ValueKind == JsonValueKind.Object && token.TryGetProperty("content", out var inner) ? inner : token;
            var text = content.ValueKind == JsonValueKind.String ? content.GetString() : null;
            if (string.IsNullOrEmpty(text))
                throw new ModelFormatException(_configPath, $"{name}: wanted a token's text, found {token}");
            return text!;
        }

        // "No limit" is written as 10^30, which is no length to pad to.
        int ReadMaxLength(JsonElement config)
        {
            if (!config.TryGetProperty("model_max_length", out var value) || value.ValueKind == JsonValueKind.Null)
                return DefaultMaxLength;
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var length) || length < 2)
                throw new ModelFormatException(_configPath, $"model_max_length: wanted a number from 2, found {value}");
            return length > 1e6 ? DefaultMaxLength : (int)length;
        }

        void ReadAdded(JsonElement config)
        {
            if (!config.TryGetProperty("added_tokens_decoder", out var added))
                return;
            if (added.ValueKind != JsonValueKind.Object)
                throw new ModelFormatException(_configPath, $"added_tokens_decoder: wanted an object, found {added.ValueKind}");
            foreach (var entry in added.EnumerateObject())
            {
                if (!int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                    throw new ModelFormatException(_configPath, $"added_tokens_decoder: wanted ids, found \"{entry.Name}\"");
                _added[Content("added_tokens_decoder", entry.Value)] = id;
            }
        }
    }
}
