using System.Diagnostics;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Medians of two ways to do the same, timed in turns so that whatever else the machine does falls on both.</summary>
/// <param name="Ratio">median over the pairs of first / second</param>
sealed record PairedTimes(double FirstMs, double SecondMs, double Ratio)
{
    const int LeastPairs = 20;

    /// <summary>Runs both for a quarter of the time first, so that everything is compiled and warm.</summary>
    public static PairedTimes Measure(Action first, Action second, TimeSpan duration)
    {
        Pairs(first, second, duration / 4);
        var pairs = Pairs(first, second, duration);
        return new PairedTimes(Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)),
            Median(pairs.Select(pair => pair.First / pair.Second)));
    }

    public static double Milliseconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    static List<(double First, double Second)> Pairs(Action first, Action second, TimeSpan duration)
    {
        var pairs = new List<(double, double)>();
        var started = Stopwatch.GetTimestamp();
        while (pairs.Count < LeastPairs || Stopwatch.GetElapsedTime(started) < duration)
            pairs.Add(pairs.Count % 2 == 0 ? Pair(first, second) : Swapped(Pair(second, first)));
        return pairs;
    }

    static (double First, double Second) Pair(Action first, Action second)
    {
        return (Milliseconds(first), Milliseconds(second));
    }

    static (double First, double Second) Swapped((double First, double Second) pair)
    {
        return (pair.Second, pair.First);
    }
}
