#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>An item as a line of a job list in JSON, to be read and edited: the list reads the item back, but for a palette, which lists can't say.</summary>
    public static class JobLine
    {
        public static string Of(BatchItem item)
        {
            return "{" + string.Join(", ", Fields(item).Select(field => $"{Quoted(field.Column.Title)}: {field.Value}")) + "}";
        }

        static IEnumerable<(JobColumn Column, string Value)> Fields(BatchItem item)
        {
            var request = item.Request;
            yield return (JobColumn.Prompt, Quoted(request.Prompt.Length > 0 ? JobText.Escape(request.Prompt) : "{}"));
            if (request.Negative.Length > 0)
                yield return (JobColumn.Negative, Quoted(request.Negative));
            yield return (JobColumn.Style, Quoted(item.Styles.Count > 0 ? string.Join(" + ", item.Styles) : "none"));
            yield return (JobColumn.Seed, request.Seed.ToString(CultureInfo.InvariantCulture));
            if (request.Width is { } width && request.Height is { } height)
                yield return (JobColumn.Size, Quoted(FormattableString.Invariant($"{width}x{height}")));
            yield return (JobColumn.Kind, Quoted(item.Kind.Name));
            if (request.Steps is { } steps)
                yield return (JobColumn.Steps, steps.ToString(CultureInfo.InvariantCulture));
            if (request.Guidance is { } guidance)
                yield return (JobColumn.Guidance, guidance.ToString("R", CultureInfo.InvariantCulture));
            yield return (JobColumn.Tile, Quoted(request.Tiling == Tiling.None ? "none" : request.Tiling.Axes()));
            yield return (JobColumn.Scale, item.Scale.ToString(CultureInfo.InvariantCulture));
            if (item.Name.Length > 0)
                yield return (JobColumn.Name, Quoted(item.Name));
        }

        /// <summary>RFC 8259: quotes, backslashes and control characters are escaped; letters of all scripts stay readable.</summary>
        static string Quoted(string text)
        {
            return "\"" + string.Concat(text.Select(letter => letter < ' ' ? $"\\u{(int)letter:x4}" : letter == '"' || letter == '\\' ? "\\" + letter : letter.ToString())) + "\"";
        }
    }
}
