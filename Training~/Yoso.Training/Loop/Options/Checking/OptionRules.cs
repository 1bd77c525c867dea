namespace Yoso.Training.Loop;

/// <summary>What options must be for a run to start; a problem names the key as it stands in the file.</summary>
static class OptionRules
{
    /// <exception cref="ModelFormatException">A value is out of its range; the message says which was wanted and found.</exception>
    public static void Check(RunOptions options, string path)
    {
        var check = new OptionCheck(path);
        check.AtLeast(1, options.Threads, "threads");
        check.AtLeast(0, options.Warmup.Steps, "warmup.steps");
        check.Batches(options.Warmup.BatchSize, options.Warmup.Accumulation, "warmup");
        check.AtLeast(0, options.Yoso.Steps, "yoso.steps");
        check.Batches(options.Yoso.BatchSize, options.Yoso.Accumulation, "yoso");
        check.Intervals(options.Logging);
        check.TerminalShare(options.Yoso.Objective.TerminalShare);
        if (options.Model.Prediction == "epsilon")
            throw new ModelFormatException(path, "model.prediction: wanted v_prediction or sample, found epsilon: the schedule ends without signal");

        CheckModel(options, check);
    }

    static void CheckModel(RunOptions options, OptionCheck check)
    {
        var levels = options.Model.BlockOutChannels.Count;
        check.Require(levels >= 1, "model.block_out_channels", "1 or more levels", levels);
        check.Require(options.Model.CrossAttention.Count == levels, "model.cross_attention",
            $"one value a level of block_out_channels ({levels})", options.Model.CrossAttention.Count);
        var granularity = Data.LatentTransform.BlockSize << (levels - 1);
        check.Require(options.Data.Size > 0 && options.Data.Size % granularity == 0, "data.size", $"a multiple of {granularity}", options.Data.Size);
    }
}
