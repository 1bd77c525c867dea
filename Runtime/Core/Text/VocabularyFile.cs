#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Yoso
{
    /// <summary>vocab.json (symbol to id) and merges.txt (two symbols a line, most frequent first).</summary>
    static class VocabularyFile
    {
        const int MaxId = (1 << 24) - 1;

        internal static Dictionary<string, int> ReadIds(string path)
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            var symbols = new Dictionary<int, string>();
            foreach (var property in JsonFile.Read(path).EnumerateObject())
                Add(path, ids, symbols, property);
            return ids;
        }

        static void Add(string path, Dictionary<string, int> ids, Dictionary<int, string> symbols, JsonProperty property)
        {
            if (property.Value.ValueKind != JsonValueKind.Number || !property.Value.TryGetInt32(out var id) || id < 0 || id > MaxId)
                throw new ModelFormatException(path, $"the id of \"{property.Name}\": wanted a whole number from 0 to {MaxId}, found {property.Value}");
            if (!ids.TryAdd(property.Name, id))
                throw new ModelFormatException(path, $"wanted each symbol once, found \"{property.Name}\" twice");
            if (!symbols.TryAdd(id, property.Name))
                throw new ModelFormatException(path, $"wanted each id once, found {id} for \"{symbols[id]}\" and \"{property.Name}\"");
        }

        /// <summary>The merges in order, each of two symbols of the vocabulary whose union is a symbol of it too.</summary>
        internal static List<string> ReadMerges(string path, IReadOnlyDictionary<string, int> ids)
        {
            var lines = ReadLines(path);
            var merges = new List<string>(lines.Length);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < lines.Length; i++)
            {
                var isHeader = i == 0 && lines[i].StartsWith("#version", StringComparison.Ordinal);
                if (isHeader || lines[i].Length == 0)
                    continue;
                CheckMerge(path, i + 1, lines[i], ids);
                if (!seen.Add(lines[i]))
                    throw new ModelFormatException(path, $"line {i + 1}: wanted each merge once, found \"{lines[i]}\" again");
                merges.Add(lines[i]);
            }
            return merges;
        }

        static void CheckMerge(string path, int line, string merge, IReadOnlyDictionary<string, int> ids)
        {
            var parts = merge.Split(' ');
            if (parts.Length != 2)
                throw new ModelFormatException(path, $"line {line}: wanted two symbols, found \"{merge}\"");
            foreach (var symbol in new[] { parts[0], parts[1], parts[0] + parts[1] })
            {
                if (!ids.ContainsKey(symbol))
                    throw new ModelFormatException(path, $"line {line}: wanted symbols of vocab.json, found \"{symbol}\"");
            }
        }

        static string[] ReadLines(string path)
        {
            if (!File.Exists(path))
                throw new ModelFormatException(path, "wanted a file, found none");
            return File.ReadAllText(path).Replace("\r\n", "\n").Split('\n');
        }
    }
}
