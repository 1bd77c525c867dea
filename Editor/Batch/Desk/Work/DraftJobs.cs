#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Reads a draft as a table of jobs.</summary>
    static class DraftJobs
    {
        /// <param name="project">Relative style files are below it.</param>
        /// <exception cref="JobFormatException">The text is not what it should be.</exception>
        /// <exception cref="ArgumentException">One of the defaults is not.</exception>
        public static JobList Read(DeskDraft draft, string project)
        {
            var defaults = draft.Defaults;
            NamingRule.Parse(defaults.NamingRule);
            if (defaults.Scale < 1 || defaults.Scale > BatchItem.MostScale)
                throw new ArgumentException($"scale: wanted 1 to {BatchItem.MostScale}, found {defaults.Scale}");
            return JobList.Parse(draft.Text, draft.Format, new JobDefaults
            {
                Folder = project,
                Kinds = new[] { TextureKind.Named(defaults.Kind) },
                Sizes = Field("sizes", defaults.Sizes, ValueCell.Sizes) ?? Array.Empty<(int, int)>(),
                Seeds = Field("seeds", defaults.Seeds, SeedCell.Read) ?? SeedSet.Counted(0, 1),
                Styles = Field("styles", defaults.Styles, piece => StyleCell.Read(piece, project)) ?? Array.Empty<IReadOnlyList<StyleUse>>(),
                Scale = defaults.Scale,
            });
        }

        /// <summary>Those of the text, and then those asked for from the grid.</summary>
        public static IEnumerable<BatchItem> Items(DeskDraft draft, string project)
        {
            return Read(draft, project).Items().Concat(draft.Extras);
        }

        static T? Field<T>(string name, string text, Func<Piece, T> read) where T : class
        {
            if (string.IsNullOrWhiteSpace(text))
                return null;
            try
            {
                return read(Cell.Of(text).Whole.Trim());
            }
            catch (JobFormatException problem)
            {
                throw new ArgumentException($"{name}: {problem.Problem}", problem);
            }
        }
    }
}
