using System.Diagnostics;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Median milliseconds a picture for each stage of new prompts, and for making a PNG of the result.</summary>
sealed record StageLine(int Batch, IReadOnlyList<(string Name, double Ms)> Stages)
{
    static readonly (string Name, Func<StageTimes, TimeSpan> Of)[] Timed =
    [
        ("tokenize", times => times.Tokenize),
        ("encode text", times => times.Encode),
        ("denoise", times => times.Denoise),
        ("decode", times => times.Decode),
    ];

    public static StageLine Measure(int batch, Func<IReadOnlyList<TextureResult>> generate, TimeSpan duration)
    {
        var times = new List<StageTimes>();
        var pngs = new List<double>();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var results = generate();
            times.Add(results[0].Times);
            pngs.Add(PairedTimes.Milliseconds(() => EncodeAll(results)));
        }

        var stages = Timed.Select(stage => (stage.Name, PairedTimes.Median(times.Select(time => stage.Of(time).TotalMilliseconds)) / batch));
        return new StageLine(batch, [.. stages, ("png", PairedTimes.Median(pngs) / batch)]);
    }

    static void EncodeAll(IReadOnlyList<TextureResult> results)
    {
        foreach (var result in results)
            Png.Encode(result.Image);
    }
}
