using Yoso.Training.Data;

namespace Yoso.Training.Loop;

/// <summary>What is read from the data set and how a batch is drawn from it.</summary>
public sealed record DataOptions
{
    /// <summary>Sub-folders to use; empty means all.</summary>
    public IReadOnlyList<string> Subsets { get; init; } = [];

    /// <summary>Pictures to leave out.</summary>
    public IReadOnlyList<Exclusion> Exclude { get; init; } = [];

    /// <summary>Width and height in pixels.</summary>
    public int Size { get; init; } = 32;

    /// <summary>Balancing, caption dropout, flips and rolls.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>The part that the reader needs.</summary>
    public TrainingSetOptions ToReadOptions() =>
        new() { Size = Size, Subsets = Subsets.Count == 0 ? null : Subsets, Exclusions = Exclude };
}
