using Yoso.Training.Loop;

namespace Yoso.Training.Cli;

/// <summary>When training stops before its end: Ctrl-C, which is answered on the console, a file "stop" in the run folder, or a time limit.</summary>
static class StopRule
{
    /// <summary>Trains under the rule; the file is gone afterwards, so that the same command goes on.</summary>
    public static bool Apply(RunFolder folder, double? minutes, Func<Func<bool>, bool> train, CancellationToken cancellation)
    {
        using var _ = cancellation.Register(() => Console.Error.WriteLine("yoso-train: saving after this batch; Ctrl-C again ends at once, without saving"));
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            return train(() => cancellation.IsCancellationRequested || File.Exists(folder.Stop)
                || (minutes is { } limit && TimeProvider.System.GetElapsedTime(started).TotalMinutes >= limit));
        }
        finally
        {
            File.Delete(folder.Stop);
        }
    }
}
