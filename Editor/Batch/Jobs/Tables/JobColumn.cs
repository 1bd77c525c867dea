#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>A column of a job table, and its field of a row.</summary>
    sealed class JobColumn
    {
        internal static readonly JobColumn Prompt = new("prompt", row => row.Prompt, (row, text) => row with { Prompt = text });
        internal static readonly JobColumn Negative = new("negative", row => row.Negative, (row, text) => row with { Negative = text });
        internal static readonly JobColumn Style = new("style", row => row.Style, (row, text) => row with { Style = text }, " | ");
        internal static readonly JobColumn Seed = new("seed", row => row.Seed, (row, text) => row with { Seed = text }, ", ");
        internal static readonly JobColumn Size = new("size", row => row.Size, (row, text) => row with { Size = text }, " | ");
        internal static readonly JobColumn Kind = new("kind", row => row.Kind, (row, text) => row with { Kind = text }, " | ");
        internal static readonly JobColumn Steps = new("steps", row => row.Steps, (row, text) => row with { Steps = text });
        internal static readonly JobColumn Guidance = new("guidance", row => row.Guidance, (row, text) => row with { Guidance = text });
        internal static readonly JobColumn Tile = new("tile", row => row.Tile, (row, text) => row with { Tile = text });
        internal static readonly JobColumn Scale = new("scale", row => row.Scale, (row, text) => row with { Scale = text });
        internal static readonly JobColumn Name = new("name", row => row.Name, (row, text) => row with { Name = text });

        internal static readonly IReadOnlyList<JobColumn> All = new[] { Prompt, Negative, Style, Seed, Size, Kind, Steps, Guidance, Tile, Scale, Name };

        readonly Func<JobRow, string> _get;
        readonly Func<JobRow, string, JobRow> _set;

        JobColumn(string title, Func<JobRow, string> get, Func<JobRow, string, JobRow> set, string? between = null)
        {
            Title = title;
            _get = get;
            _set = set;
            Between = between;
        }

        internal string Title { get; }

        /// <summary>What stands between several values; null where there is but one.</summary>
        internal string? Between { get; }

        internal string Of(JobRow row) => _get(row);

        internal JobRow Set(JobRow row, string text) => _set(row, text);

        internal static JobColumn Named(Piece title)
        {
            var name = title.Text;
            return All.FirstOrDefault(column => column.Title.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw title.Wrong($"a column wanted, one of {string.Join(", ", All.Select(column => column.Title))}; found {title.Found}");
        }
    }
}
