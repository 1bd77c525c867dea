using BenchmarkDotNet.Attributes;

namespace Yoso.Benchmarks.Suites;

/// <summary>Prompts of everyday and of absurd length; both are cut to the model's tokens after all of them were read.</summary>
public class TokenizerBenchmarks
{
    static readonly string Long = string.Concat(Enumerable.Repeat("a silver sword beside a burning altar, ", 300))[..10_000];

    ClipTokenizer? _tokenizer;

    [GlobalSetup]
    public void Open() => _tokenizer = ClipTokenizer.Load(ModelUnderTest.Find().Open().TokenizerFolder);

    [Benchmark]
    public TokenIds ThreeWords() => _tokenizer!.Encode("a blue potion");

    [Benchmark]
    public TokenIds TenThousandCharacters() => _tokenizer!.Encode(Long);
}
