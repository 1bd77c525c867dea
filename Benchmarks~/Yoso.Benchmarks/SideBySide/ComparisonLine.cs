namespace Yoso.Benchmarks.SideBySide;

/// <summary>Generation against the bare networks for one kind of request.</summary>
/// <param name="Bytes">managed memory that a picture takes besides its own pixels</param>
sealed record ComparisonLine(string Prompts, int Batch, PairedTimes Times, double Bytes)
{
    const int CountedBatches = 64;

    public double PicturesPerSecond => 1000 * Batch / Times.FirstMs;

    public static ComparisonLine Measure(string prompts, int batch, Func<IReadOnlyList<TextureResult>> generate, Action raw, TimeSpan duration)
    {
        var times = PairedTimes.Measure(() => generate(), raw, duration);
        return new ComparisonLine(prompts, batch, times, BytesPerPicture(batch, generate));
    }

    static double BytesPerPicture(int batch, Func<IReadOnlyList<TextureResult>> generate)
    {
        var image = generate()[0].Image;
        var imageBytes = Allocated(() => GC.KeepAlive(new RgbaImage(image.Width, image.Height)));
        var bytes = Allocated(() =>
        {
            for (var i = 0; i < CountedBatches; i++)
                generate();
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
