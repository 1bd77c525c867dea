using BenchmarkDotNet.Attributes;

namespace Yoso.Benchmarks.Suites;

/// <summary>The stages one by one, on the parts that generation is made of.</summary>
public class StageBenchmarks
{
    readonly Prompts _prompts = new();
    readonly TokenIds[] _tokens = new TokenIds[Prompts.Count];
    StagesUnderTest? _stages;
    int _next;

    [Params(1, 8)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _stages = new StagesUnderTest(ModelUnderTest.Find(), Batch);
        for (var i = 0; i < _tokens.Length; i++)
            _tokens[i] = _stages.Tokenizer.Encode(_prompts.Next());
    }

    [GlobalCleanup]
    public void Close() => _stages?.Dispose();

    [Benchmark]
    public void Tokenize()
    {
        for (var i = 0; i < Batch; i++)
            _stages!.Tokenizer.Encode(_prompts.Next());
    }

    [Benchmark]
    public void EncodeText()
    {
        for (var i = 0; i < Batch; i++)
            _stages!.Encoder.Encode(_tokens[_next++ % _tokens.Length]);
    }

    [Benchmark]
    public void DrawNoise() => _stages!.DrawNoise();

    [Benchmark]
    public void Denoise() => _stages!.Denoiser.Predict(999);

    [Benchmark]
    public void Decode() => _stages!.Decode();

    [Benchmark]
    public void EncodePng() => _stages!.EncodePngs();
}
