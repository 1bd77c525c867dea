#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Makes of a row's cells, and of the defaults for what they leave out, what is asked for.</summary>
    sealed class JobRowReader
    {
        const int MostSteps = 1000;
        const int LargestScale = 64;

        static readonly IReadOnlyList<IReadOnlyList<StyleUse>> NoStyle = new[] { Array.Empty<StyleUse>() };
        static readonly IReadOnlyList<(int?, int?)> ModelSize = new (int?, int?)[] { (null, null) };

        readonly JobDefaults _defaults;
        readonly JobLimits _limits;
        readonly PromptLists _lists;

        internal JobRowReader(JobDefaults defaults, JobLimits limits, PromptLists lists)
        {
            _defaults = defaults;
            _limits = limits;
            _lists = lists;
        }

        /// <exception cref="JobFormatException">A cell can't be read.</exception>
        internal JobMatrix Read(RowCells row, int number)
        {
            var prompt = row[JobColumn.Prompt] ?? throw row.Wrong("a prompt wanted, found none; {} asks for any picture");
            return new JobMatrix(new PromptParser(prompt, _lists, _limits).Prompt())
            {
                Styles = row[JobColumn.Style] is { } styles ? StyleCell.Read(styles, _defaults.Folder) : OrOne(_defaults.Styles, NoStyle),
                Kinds = row[JobColumn.Kind] is { } kinds ? ValueCell.Kinds(kinds) : _defaults.Kinds,
                Sizes = OrOne(Sizes(row[JobColumn.Size] is { } sizes ? ValueCell.Sizes(sizes) : _defaults.Sizes), ModelSize),
                Seeds = row[JobColumn.Seed] is { } seeds ? SeedCell.Read(seeds) : _defaults.Seeds,
                Common = Common(row, number),
            };
        }

        BatchItem Common(RowCells row, int number)
        {
            return new BatchItem
            {
                Row = number,
                Scale = row[JobColumn.Scale] is { } scale ? ValueCell.Whole(scale, LargestScale) : _defaults.Scale,
                Name = row[JobColumn.Name] is { } name ? ValueCell.NameRule(name) : _defaults.Name,
                Request = new TextureRequest
                {
                    Negative = row[JobColumn.Negative]?.Text ?? _defaults.Negative,
                    Steps = row[JobColumn.Steps] is { } steps ? ValueCell.Whole(steps, MostSteps) : _defaults.Steps,
                    Guidance = row[JobColumn.Guidance] is { } guidance ? ValueCell.Guidance(guidance) : _defaults.Guidance,
                    Tiling = row[JobColumn.Tile] is { } tile ? ValueCell.Tile(tile) : _defaults.Tiling,
                },
            };
        }

        static (int?, int?)[] Sizes(IReadOnlyList<(int Width, int Height)> sizes)
        {
            return sizes.Select(size => ((int?)size.Width, (int?)size.Height)).ToArray();
        }

        static IReadOnlyList<T> OrOne<T>(IReadOnlyList<T> values, IReadOnlyList<T> one)
        {
            return values.Count > 0 ? values : one;
        }
    }
}
