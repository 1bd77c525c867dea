using System.Diagnostics;

namespace Yoso.Benchmarks.Batches;

/// <summary>Milliseconds that passed, and that this process had of all processors meanwhile.</summary>
readonly record struct Spent(double Wall, double Processor)
{
    public static Spent On(Action action)
    {
        var (wall, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        action();
        return new Spent(Stopwatch.GetElapsedTime(wall).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    public static Spent operator /(Spent spent, double parts)
    {
        return new Spent(spent.Wall / parts, spent.Processor / parts);
    }
}
