namespace Yoso.Training.Cli;

/// <summary>When training stops before its end: Ctrl-C, which is answered on the console, or a time limit.</summary>
static class StopRule
{
    public static Func<bool> Of(double? minutes, CancellationToken cancellation)
    {
        cancellation.Register(() => Console.Error.WriteLine("yoso-train: saving after this batch; Ctrl-C again ends at once, without saving"));
        var started = TimeProvider.System.GetTimestamp();
        return () => cancellation.IsCancellationRequested
            || (minutes is { } limit && TimeProvider.System.GetElapsedTime(started).TotalMinutes >= limit);
    }
}
