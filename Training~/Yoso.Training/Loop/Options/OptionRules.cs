using System.Globalization;
using System.Numerics;

namespace Yoso.Training.Loop;

/// <summary>What options must be for a run to start; a problem names the key as it stands in the file.</summary>
static class OptionRules
{
    /// <exception cref="ModelFormatException">A value is out of its range; the message says which was wanted and found.</exception>
    public static void Check(RunOptions options, string path)
    {
        void AtLeast<T>(T least, T found, string key) where T : INumber<T> => Require(found >= least, path, key, $"{least} or more", found);

        AtLeast(1, options.Threads, "threads");
        AtLeast(0, options.Warmup.Steps, "warmup.steps");
        AtLeast(1, options.Warmup.BatchSize, "warmup.batch_size");
        AtLeast(0, options.Yoso.Steps, "yoso.steps");
        AtLeast(1, options.Yoso.BatchSize, "yoso.batch_size");
        AtLeast(1, options.Logging.StatsEvery, "logging.stats_every");
        AtLeast(1, options.Logging.CheckpointEvery, "logging.checkpoint_every");
        AtLeast(1, options.Logging.SampleEvery, "logging.sample_every");
        var share = options.Yoso.Objective.TerminalShare;
        Require(share is >= 0 and <= 1, path, "yoso.objective.terminal_share", "0 to 1", share);
        CheckModel(options, path);
    }

    static void CheckModel(RunOptions options, string path)
    {
        if (options.Model.Prediction == "epsilon")
            throw new ModelFormatException(path, "model.prediction: wanted v_prediction or sample, found epsilon: the schedule ends without signal");

        var levels = options.Model.BlockOutChannels.Count;
        Require(levels >= 1, path, "model.block_out_channels", "1 or more levels", levels);
        Require(options.Model.CrossAttention.Count == levels, path, "model.cross_attention",
            $"one value a level of block_out_channels ({levels})", options.Model.CrossAttention.Count);
        var granularity = Data.LatentTransform.BlockSize << (levels - 1);
        Require(options.Data.Size > 0 && options.Data.Size % granularity == 0, path, "data.size", $"a multiple of {granularity}", options.Data.Size);
    }

    static void Require(bool holds, string path, string key, string wanted, IFormattable found)
    {
        if (!holds) throw new ModelFormatException(path, $"{key}: wanted {wanted}, found {found.ToString(null, CultureInfo.InvariantCulture)}");
    }
}
