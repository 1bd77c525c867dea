namespace Yoso.Benchmarks.SideBySide;

/// <summary>Generation against the bare networks for one kind of request, gathered over several openings.</summary>
sealed class Comparison(string prompts, int batch, Func<Sides, IReadOnlyList<TextureResult>> generate, Action<Sides> runNetworks)
{
    const int CountedBatches = 64;

    readonly List<Round> _rounds = [];

    public string Prompts => prompts;

    public int Batch => batch;

    public double Milliseconds => Timing.Median(_rounds.Select(round => round.First));

    public double NetworkMilliseconds => Timing.Median(_rounds.Select(round => round.Second));

    public double Ratio => Timing.Median(_rounds.Select(round => round.Ratio));

    public double PicturesPerSecond => 1000 * batch / Milliseconds;

    /// <summary>Managed memory that a picture takes besides its own pixels, as last counted.</summary>
    public double BytesPerPicture { get; private set; }

    public void Measure(Sides sides, TimeSpan duration)
    {
        _rounds.AddRange(Timing.InTurns(() => generate(sides), () => runNetworks(sides), duration));
        BytesPerPicture = Count(sides);
    }

    double Count(Sides sides)
    {
        var image = generate(sides)[0].Image;
        var imageBytes = Allocated(() => GC.KeepAlive(new RgbaImage(image.Width, image.Height)));
        var bytes = Allocated(() =>
        {
            for (var i = 0; i < CountedBatches; i++)
                generate(sides);
        });
        return (double)bytes / (CountedBatches * batch) - imageBytes;
    }

    static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
