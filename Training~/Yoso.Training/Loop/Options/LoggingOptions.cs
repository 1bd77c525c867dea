namespace Yoso.Training.Loop;

/// <summary>How often a run writes, in steps.</summary>
public sealed record LoggingOptions
{
    public long StatsEvery { get; init; } = 50;
    public long CheckpointEvery { get; init; } = 1000;
    public long SampleEvery { get; init; } = 2500;
    public IReadOnlyList<string> SamplePrompts { get; init; } = [];
}
