#nullable enable
using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Reads JSON as Python writes it: the bare words NaN, Infinity and -Infinity become null.</summary>
    static class PythonJson
    {
        static readonly string[] Words = { "-Infinity", "Infinity", "NaN" };

        /// <exception cref="ModelFormatException">The file is missing, unreadable, or not a JSON object.</exception>
        internal static JsonDocument ReadObject(string path)
        {
            try
            {
                var document = JsonDocument.Parse(WithoutBareWords(File.ReadAllText(path)));
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                    return document;
                var found = document.RootElement.ValueKind;
                document.Dispose();
                throw new ModelFormatException(path, $"a JSON object wanted, found {found}");
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is JsonException)
            {
                throw new ModelFormatException(path, problem.Message, problem);
            }
        }

        static string WithoutBareWords(string json)
        {
            if (json.IndexOf("Infinity", StringComparison.Ordinal) < 0 && json.IndexOf("NaN", StringComparison.Ordinal) < 0)
                return json;

            var text = new StringBuilder(json.Length);
            var quoted = false;
            for (var i = 0; i < json.Length; i++)
            {
                var word = quoted ? null : WordAt(json, i);
                text.Append(word == null ? json.Substring(i, 1) : "null");
                if (word != null)
                    i += word.Length - 1;
                else if (quoted && json[i] == '\\' && i + 1 < json.Length)
                    text.Append(json[++i]);
                else if (json[i] == '"')
                    quoted = !quoted;
            }
            return text.ToString();
        }

        static string? WordAt(string json, int index)
        {
            foreach (var word in Words)
                if (string.CompareOrdinal(json, index, word, 0, word.Length) == 0)
                    return word;
            return null;
        }
    }
}
