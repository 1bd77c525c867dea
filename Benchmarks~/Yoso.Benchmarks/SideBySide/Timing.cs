using System.Diagnostics;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Two ways to do the same, timed in turns so that whatever else the machine does falls on both.</summary>
static class Timing
{
    const int LeastRounds = 10;

    /// <summary>Runs both for a quarter of the time first, so that everything is compiled and warm.</summary>
    public static IReadOnlyList<Round> InTurns(Action first, Action second, TimeSpan duration)
    {
        Rounds(first, second, duration / 4);
        return Rounds(first, second, duration);
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

    static List<Round> Rounds(Action first, Action second, TimeSpan duration)
    {
        var rounds = new List<Round>();
        var started = Stopwatch.GetTimestamp();
        while (rounds.Count < LeastRounds || Stopwatch.GetElapsedTime(started) < duration)
            rounds.Add(OneRound(first, second));
        return rounds;
    }

    /// <summary>First, second, second, first: what one leaves behind in the caches falls on both as well.</summary>
    static Round OneRound(Action first, Action second)
    {
        var before = Milliseconds(first);
        var others = Milliseconds(second) + Milliseconds(second);
        return new Round((before + Milliseconds(first)) / 2, others / 2);
    }
}

/// <summary>What each of the two took, in milliseconds.</summary>
readonly record struct Round(double First, double Second)
{
    public double Ratio => First / Second;
}
