using System.Text.Json.Nodes;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>A batch as one JSON object, for other programs to read.</summary>
static class BatchJson
{
    /// <summary>Before it begins.</summary>
    public static string Of(BatchOutlook outlook)
    {
        var plan = outlook.Resumption.Plan;
        return new JsonObject
        {
            ["listed"] = plan.Count,
            ["to_draw"] = outlook.ToDraw,
            ["kept"] = outlook.There,
            ["duplicates"] = plan.Duplicates.Count,
            ["refused"] = new JsonArray([.. plan.Refused.Select(refused => Failure(refused.Index, refused.Item, refused.Reason))]),
            ["bytes"] = outlook.Estimate.BytesLeft,
            ["free_bytes"] = outlook.FreeBytes,
            ["seconds"] = outlook.Estimate.TimeLeft is { } time ? Math.Round(time.TotalSeconds, 3) : null,
        }.ToJsonString(JsonReport.Readable);
    }

    /// <summary>When it has ended.</summary>
    public static string Of(BatchOptions options, BatchSummary summary)
    {
        var progress = summary.Progress;
        return new JsonObject
        {
            ["ending"] = Ending(summary.Ending),
            ["problem"] = summary.Problem.Length > 0 ? summary.Problem : null,
            ["out"] = options.Out,
            ["listed"] = progress.Listed,
            ["made"] = progress.Made,
            ["kept"] = progress.Kept,
            ["duplicates"] = progress.Duplicates,
            ["left"] = progress.Left,
            ["bytes"] = progress.BytesWritten,
            ["seconds"] = Math.Round(summary.Elapsed.TotalSeconds, 3),
            ["pictures_per_second"] = Math.Round(progress.PicturesPerSecond, 2),
            ["failures"] = new JsonArray([.. summary.Failures.Select(Failure)]),
        }.ToJsonString(JsonReport.Readable);
    }

    static string Ending(BatchEnding ending)
    {
        return ending switch
        {
            BatchEnding.Complete => "complete",
            BatchEnding.Cancelled => "cancelled",
            _ => "disk full",
        };
    }

    static JsonObject Failure(FailedItem failure)
    {
        var json = Failure(failure.Index, failure.Item, failure.Error);
        json["attempts"] = failure.Attempts;
        return json;
    }

    static JsonObject Failure(int index, BatchItem item, string error)
    {
        return new JsonObject { ["item"] = index + 1, ["prompt"] = item.Request.Prompt, ["seed"] = item.Request.Seed, ["error"] = error };
    }
}
