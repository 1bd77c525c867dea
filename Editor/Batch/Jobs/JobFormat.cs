#nullable enable
using System;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>How a job table is written down.</summary>
    public enum JobFormat
    {
        /// <summary>A header and rows, with commas between, or with what the header has: semicolons or tabs.</summary>
        Csv,

        /// <summary>The same with tabs.</summary>
        Tsv,

        /// <summary>A JSON object a line.</summary>
        JsonLines,

        /// <summary>A prompt a line.</summary>
        Prompts,
    }

    /// <summary>The formats by the endings of files.</summary>
    public static class JobFormats
    {
        static readonly (string Ending, JobFormat Format)[] Known =
        {
            (".csv", JobFormat.Csv), (".tsv", JobFormat.Tsv), (".jsonl", JobFormat.JsonLines), (".ndjson", JobFormat.JsonLines), (".txt", JobFormat.Prompts),
        };

        /// <exception cref="ArgumentException">The ending is none of those known.</exception>
        public static JobFormat Of(string path)
        {
            var ending = Path.GetExtension(path);
            var index = Array.FindIndex(Known, known => known.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
            return index >= 0
                ? Known[index].Format
                : throw new ArgumentException($"jobs: wanted a file that ends in {string.Join(", ", Known.Select(known => known.Ending))}, found {path}");
        }
    }
}
