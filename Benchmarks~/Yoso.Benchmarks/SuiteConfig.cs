using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

namespace Yoso.Benchmarks;

/// <summary>How the suites are run: the default job, allocations counted, reports beside the other build outputs.</summary>
sealed class SuiteConfig : ManualConfig
{
    public SuiteConfig()
    {
        Add(DefaultConfig.Instance);
        AddJob(Job.Default);
        AddDiagnoser(MemoryDiagnoser.Default);
        WithArtifactsPath(ModelUnderTest.ArtifactsFolder);
    }
}
