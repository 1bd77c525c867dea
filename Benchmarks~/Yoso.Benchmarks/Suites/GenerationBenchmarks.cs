using BenchmarkDotNet.Attributes;
using Yoso.Benchmarks.Raw;

namespace Yoso.Benchmarks.Suites;

/// <summary>A whole batch of pictures, against the bare networks in the same process.</summary>
public class GenerationBenchmarks
{
    GenerationUnderTest? _generation;
    RawModel? _raw;

    [Params(1, 8)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var model = ModelUnderTest.Find();
        _generation = new GenerationUnderTest(model, Batch);
        _raw = new RawModel(model.Open(), model.Threads, Batch);
    }

    [GlobalCleanup]
    public void Close()
    {
        _generation?.Dispose();
        _raw?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public void RawDenoiser() => _raw!.Denoise();

    [Benchmark]
    public object SeenPrompt() => _generation!.SeenPrompt();

    [Benchmark]
    public void RawEncoderAndDenoiser() => _raw!.EncodeAndDenoise();

    [Benchmark]
    public object NewPrompts() => _generation!.NewPrompts();
}
