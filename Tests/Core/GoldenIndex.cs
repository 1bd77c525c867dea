#nullable enable
using System;
using System.Linq;
using System.Text.Json;

namespace Yoso.Tests
{
    /// <summary>What golden.json says of the reference cases: parameters and tolerances.</summary>
    static class GoldenIndex
    {
        static readonly object Read = new object();
        static JsonElement? _cases;

        public static JsonElement Case(string id)
        {
            return Cases().Single(found => found.GetProperty("id").GetString() == id);
        }

        /// <summary>The ids of all cases of a group that start so.</summary>
        public static string[] Ids(int group, string start)
        {
            return Cases()
                .Where(found => found.GetProperty("group").GetInt32() == group)
                .Select(found => found.GetProperty("id").GetString()!)
                .Where(id => id.StartsWith(start, StringComparison.Ordinal))
                .ToArray();
        }

        static JsonElement.ArrayEnumerator Cases()
        {
            var path = GoldenFiles.Require("golden.json");
            lock (Read)
                return (_cases ??= ReadCases(path)).EnumerateArray();
        }

        static JsonElement ReadCases(string path)
        {
            using var document = PythonJson.ReadObject(path);
            return document.RootElement.GetProperty("cases").Clone();
        }
    }
}
