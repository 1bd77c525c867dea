using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace Yoso.Benchmarks;

/// <summary>How the suites are run: as BenchmarkDotNet does by default, with allocations counted and reports beside the other build outputs.</summary>
sealed class SuiteConfig : ManualConfig
{
    public SuiteConfig()
    {
        Add(DefaultConfig.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        WithArtifactsPath(ModelUnderTest.ArtifactsFolder);
    }
}
