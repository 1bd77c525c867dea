#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What a row of a job table means where it says nothing.</summary>
    public sealed record JobDefaults
    {
        /// <summary>Where the table's relative style files are; <see cref="JobList.Read"/> takes the table's own folder.</summary>
        public string Folder { get; init; } = "";

        public string Negative { get; init; } = "";

        /// <summary>Mixes of styles, one after the other; none for pictures without a style.</summary>
        public IReadOnlyList<IReadOnlyList<StyleUse>> Styles { get; init; } = Array.Empty<IReadOnlyList<StyleUse>>();

        public SeedSet Seeds { get; init; } = SeedSet.Counted(0, 1);

        /// <summary>Pixels; none for the model's own size.</summary>
        public IReadOnlyList<(int Width, int Height)> Sizes { get; init; } = Array.Empty<(int, int)>();

        public IReadOnlyList<TextureKind> Kinds { get; init; } = new[] { TextureKind.Plain };

        public int? Steps { get; init; }

        public float? Guidance { get; init; }

        public Tiling Tiling { get; init; }

        public int Scale { get; init; } = 1;

        /// <summary>A naming rule; empty for the batch's.</summary>
        public string Name { get; init; } = "";

        /// <summary>The defaults as typed in a row of a table; its prompt means nothing here.</summary>
        /// <exception cref="ArgumentException">A field can't be read; the message names it.</exception>
        public static JobDefaults Parse(JobRow typed, string folder = "")
        {
            try
            {
                var row = new RowCells(Cell.Of(""));
                foreach (var column in JobColumn.All)
                    row.Add(column, Cell.Of(column.Of(typed)));
                return RowValues.Over(new JobDefaults { Folder = folder }, row);
            }
            catch (JobFormatException error)
            {
                throw new ArgumentException(error.Problem, error);
            }
        }
    }
}
