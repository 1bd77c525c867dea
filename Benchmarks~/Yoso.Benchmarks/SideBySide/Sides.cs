using Yoso.Benchmarks.Raw;

namespace Yoso.Benchmarks.SideBySide;

/// <summary>Generation and the bare networks for one batch size, in one process.</summary>
sealed class Sides : IDisposable
{
    Sides(GenerationUnderTest generation, RawModel raw)
    {
        Generation = generation;
        Raw = raw;
    }

    public GenerationUnderTest Generation { get; }

    public RawModel Raw { get; }

    /// <summary>Where their weights come to lie in memory is worth a percent or two, so each is to be the first one opened for half of the time.</summary>
    public static Sides Open(ModelUnderTest model, int batch, bool rawFirst)
    {
        if (!rawFirst)
            return new Sides(new GenerationUnderTest(model, batch), OpenRaw(model, batch));
        var raw = OpenRaw(model, batch);
        return new Sides(new GenerationUnderTest(model, batch), raw);
    }

    public void Dispose()
    {
        Generation.Dispose();
        Raw.Dispose();
    }

    static RawModel OpenRaw(ModelUnderTest model, int batch)
    {
        return new RawModel(model.Open(), model.Threads, batch);
    }
}
