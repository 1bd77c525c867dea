#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a batch without a window was asked for: <c>-jobs jobs.csv -out DIR [-resume] ...</c>, the command line's options with one dash.</summary>
    public sealed record BatchArguments : BatchRequest
    {
        const int MostThreads = 1024;

        /// <summary>Processor threads of each worker; 0 for the project's setting.</summary>
        public int Threads { get; init; }

        /// <summary>A bundle's folder or .yoso file; empty for the project's.</summary>
        public string Model { get; init; } = "";

        /// <summary>Reads a whole command line: words that are not ours are the host program's.</summary>
        /// <exception cref="ArgumentException">An option is missing, or its value can't be read.</exception>
        public static BatchArguments Parse(IReadOnlyList<string> words)
        {
            var options = new OptionWords(words);
            return new BatchArguments
            {
                Jobs = options.Needed("-jobs"),
                Out = options.Needed("-out"),
                Resume = options.Has("-resume"),
                Workers = options.Whole("-workers", 1, BatchSettings.MostWorkers) ?? 1,
                Threads = options.Whole("-threads", 0, MostThreads) ?? 0,
                Model = options.Last("-model") ?? "",
                Names = options.Read("-name", NamingRule.Parse) ?? NamingRule.Default,
                Defaults = ReadDefaults(options),
            };
        }

        static JobDefaults ReadDefaults(OptionWords options)
        {
            var seed = options.Read("-seed", text => (ulong?)ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
            var styles = options.All("-style").Select(text => StyleUse.Parse(text)).Select(style => style with { File = Path.GetFullPath(style.File) }).ToArray();
            return new JobDefaults
            {
                Styles = styles.Length > 0 ? new[] { styles } : Array.Empty<IReadOnlyList<StyleUse>>(),
                Seeds = SeedSet.Counted(seed ?? 0, options.Whole("-count", 1, JobLimits.MostItems) ?? 1),
                Sizes = options.Read("-size", text => ValueCell.Sizes(Cell.Of(text).Whole)) ?? Array.Empty<(int, int)>(),
                Kinds = new[] { options.Read("-kind", TextureKind.Named) ?? TextureKind.Plain },
                Steps = options.Whole("-steps", 1, BatchItem.MostSteps),
                Guidance = options.Read("-guidance", text => (float?)ValueCell.Guidance(Cell.Of(text).Whole)),
                Scale = options.Whole("-scale", 1, BatchItem.MostScale) ?? 1,
            };
        }
    }
}
