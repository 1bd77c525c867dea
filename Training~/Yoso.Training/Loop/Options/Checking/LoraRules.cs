namespace Yoso.Training.Loop;

/// <summary>What a style's options must be for a run to start; a problem names the key as it stands in the file.</summary>
static class LoraRules
{
    /// <exception cref="ModelFormatException">A value is out of its range; the message says which was wanted and found.</exception>
    public static void Check(LoraOptions options, string path)
    {
        var check = new OptionCheck(path);
        check.AtLeast(0, options.Threads, "threads");
        check.AtLeast(1, options.Rank, "rank");
        check.Require(options.Alpha > 0, "alpha", "more than 0", options.Alpha);
        check.AtLeast(1, options.Targets.Count, "targets");
        check.AtLeast(0, options.Adaption.Steps, "adaption.steps");
        check.AtLeast(1, options.Yoso.Steps, "yoso.steps");
        check.AtLeast(1, options.Diffusion.Steps, "diffusion.steps");
        check.Batches(options.Adaption.BatchSize, options.Adaption.Accumulation, "adaption");
        check.Batches(options.Yoso.BatchSize, options.Yoso.Accumulation, "yoso");
        check.Batches(options.Diffusion.BatchSize, options.Diffusion.Accumulation, "diffusion");
        check.AtLeast(2, options.Teacher.Pictures, "teacher.pictures");
        check.AtLeast(1, options.Teacher.Steps, "teacher.steps");
        check.AtLeast(1, options.Teacher.Guidance, "teacher.guidance");
        check.Intervals(options.Logging);
        check.TerminalShare(options.Yoso.Objective.TerminalShare);
    }
}
