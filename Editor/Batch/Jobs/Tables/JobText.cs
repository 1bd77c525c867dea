#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Writes job tables: what <see cref="JobList.Parse"/> makes of the text are the same lists and rows again.</summary>
    public static class JobText
    {
        static readonly char[] LineBreaks = { '\r', '\n' };
        static readonly char[] InQuotes = { ',', '"', '\r', '\n' };

        /// <summary>CSV with the columns in which a row says something.</summary>
        public static string Write(IReadOnlyList<NamedList> lists, IReadOnlyList<JobRow> rows)
        {
            var columns = JobColumn.All.Where(column => column == JobColumn.Prompt || rows.Any(row => column.Of(row).Length > 0)).ToArray();
            var text = new StringBuilder();
            foreach (var list in lists)
                text.Append(Line($"@{list.Name} = {list.Text}")).Append('\n');
            text.Append(string.Join(",", columns.Select(column => column.Title))).Append('\n');
            foreach (var row in rows)
                text.Append(string.Join(",", columns.Select(column => Quoted(column.Of(row))))).Append('\n');
            return text.ToString();
        }

        /// <summary>A prompt that means the text as it is, with no alternatives.</summary>
        public static string Escape(string prompt)
        {
            var text = new StringBuilder(prompt.Length);
            foreach (var letter in prompt)
                text.Append(PromptParser.Special.Contains(letter) ? "\\" : "").Append(letter);
            return text.ToString();
        }

        static string Line(string list)
        {
            return list.IndexOfAny(LineBreaks) >= 0 || list.TrimEnd(ListLine.Trailing).Length < list.Length ? InDoubledQuotes(list) : list;
        }

        static string Quoted(string cell)
        {
            var isPlain = cell.IndexOfAny(InQuotes) < 0 && cell.Trim().Length == cell.Length && !cell.StartsWith('#');
            return isPlain ? cell : InDoubledQuotes(cell);
        }

        static string InDoubledQuotes(string text)
        {
            return "\"" + text.Replace("\"", "\"\"") + "\"";
        }
    }
}
