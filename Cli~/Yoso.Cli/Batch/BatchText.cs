using System.Globalization;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>Tells in a few lines what a batch did.</summary>
static class BatchText
{
    /// <summary>Failures shown on the screen; the report has all.</summary>
    public const int MostShown = 10;

    public static void Write(BatchOptions options, BatchSummary summary, TextWriter writer)
    {
        var progress = summary.Progress;
        var speed = progress.Made > 0 ? string.Create(CultureInfo.InvariantCulture, $" in {Amounts.Spent(summary.Elapsed)}, {progress.PicturesPerSecond:0.0} a second, {Amounts.Size(progress.BytesWritten)}") : "";
        writer.WriteLine($"{Amounts.Pictures(progress.Made)} drawn{speed}");
        foreach (var failure in summary.Failures.Take(MostShown))
            writer.WriteLine($"failed: item {failure.Index + 1}, {Prompt(failure)}: {failure.Error.ReplaceLineEndings(" ")}");
        if (summary.Failures.Count > MostShown)
            writer.WriteLine($"... and {summary.Failures.Count - MostShown} more failures, all in {BatchReport.Json}");
        if (summary.Ending == BatchEnding.Complete)
            writer.WriteLine(Path.Combine(options.Out, BatchReport.Page));
    }

    /// <summary>One line for a run that did not come to its end.</summary>
    public static string WhyUnfinished(BatchSummary summary)
    {
        var progress = summary.Progress;
        var why = summary.Ending == BatchEnding.DiskFull ? summary.Problem.ReplaceLineEndings(" ") : "cancelled";
        return $"{why}: {Amounts.Pictures(progress.Kept + progress.Made)} of {progress.Kept + progress.Made + progress.Left} are there, --resume goes on";
    }

    static string Prompt(FailedItem failure)
    {
        return failure.Item.Request.Prompt.Length > 0 ? $"\"{failure.Item.Request.Prompt}\"" : "no prompt";
    }
}
