using System.Diagnostics;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Milliseconds a picture for each stage of new prompts, and for making a PNG of the result, gathered over several openings.</summary>
sealed class Stages(int batch)
{
    readonly List<StageTimes> _times = [];
    readonly List<double> _pngs = [];

    public int Batch => batch;

    /// <summary>In the order in which they come.</summary>
    public IReadOnlyList<(string Name, double Milliseconds)> Medians =>
    [
        ("tokenize", Median(times => times.Tokenize)),
        ("encode text", Median(times => times.Encode)),
        ("denoise", Median(times => times.Denoise)),
        ("decode", Median(times => times.Decode)),
        ("png", Timing.Median(_pngs) / batch),
    ];

    public void Measure(Sides sides, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var results = sides.Generation.NewPrompts();
            _times.Add(results[0].Times);
            _pngs.Add(Timing.Milliseconds(() => EncodeAll(results)));
        }
    }

    double Median(Func<StageTimes, TimeSpan> stage)
    {
        return Timing.Median(_times.Select(times => stage(times).TotalMilliseconds)) / batch;
    }

    static void EncodeAll(IReadOnlyList<TextureResult> results)
    {
        foreach (var result in results)
            Png.Encode(result.Image);
    }
}
