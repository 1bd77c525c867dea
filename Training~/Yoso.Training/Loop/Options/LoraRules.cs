using System.Globalization;
using System.Numerics;

namespace Yoso.Training.Loop;

/// <summary>What a style's options must be for a run to start; a problem names the key as it stands in the file.</summary>
static class LoraRules
{
    /// <exception cref="ModelFormatException">A value is out of its range; the message says which was wanted and found.</exception>
    public static void Check(LoraOptions options, string path)
    {
        void AtLeast<T>(T least, T found, string key) where T : INumber<T> => Require(found >= least, path, key, $"{least} or more", found);

        AtLeast(1, options.Threads, "threads");
        AtLeast(1, options.Rank, "rank");
        Require(options.Alpha > 0, path, "alpha", "more than 0", options.Alpha);
        AtLeast(1, options.Targets.Count, "targets");
        AtLeast(0, options.Adaption.Steps, "adaption.steps");
        AtLeast(1, options.Yoso.Steps, "yoso.steps");
        AtLeast(1, options.Diffusion.Steps, "diffusion.steps");
        foreach (var (key, batch, accumulation) in new[]
        {
            ("adaption", options.Adaption.BatchSize, options.Adaption.Accumulation), ("yoso", options.Yoso.BatchSize, options.Yoso.Accumulation),
            ("diffusion", options.Diffusion.BatchSize, options.Diffusion.Accumulation),
        })
        {
            AtLeast(1, batch, key + ".batch_size");
            AtLeast(1, accumulation, key + ".accumulation");
        }

        AtLeast(1, options.Logging.StatsEvery, "logging.stats_every");
        AtLeast(1, options.Logging.CheckpointEvery, "logging.checkpoint_every");
        AtLeast(1, options.Logging.SampleEvery, "logging.sample_every");
        var share = options.Yoso.Objective.TerminalShare;
        Require(share is >= 0 and <= 1, path, "yoso.objective.terminal_share", "0 to 1", share);
    }

    static void Require(bool holds, string path, string key, string wanted, IFormattable found)
    {
        if (!holds) throw new ModelFormatException(path, $"{key}: wanted {wanted}, found {found.ToString(null, CultureInfo.InvariantCulture)}");
    }
}
