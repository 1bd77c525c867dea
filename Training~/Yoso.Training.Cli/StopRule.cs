namespace Yoso.Training.Cli;

/// <summary>When training stops before its end: Ctrl-C, or a time limit.</summary>
static class StopRule
{
    public static Func<bool> Of(double? minutes, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        return () => cancellation.IsCancellationRequested
            || (minutes is { } limit && TimeProvider.System.GetElapsedTime(started).TotalMinutes >= limit);
    }
}
