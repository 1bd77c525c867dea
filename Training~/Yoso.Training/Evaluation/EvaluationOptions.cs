using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>What is asked of a generator when it is evaluated; figures are comparable only between equal options.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The split whose captions are the prompts.</summary>
    public string Split { get; init; } = TrainingItem.TestSplit;

    /// <summary>At most this many prompts, spread evenly over the split.</summary>
    public int MaxPrompts { get; init; } = 1000;

    /// <summary>Seed of the first picture; the following ones count up from there.</summary>
    public ulong Seed { get; init; } = 1000;

    /// <summary>Prompts handed to the generator at a time.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Captions that several training pictures share, for the diversity over seeds.</summary>
    public int DiversityPrompts { get; init; } = 24;

    /// <summary>Seeds of each of those.</summary>
    public int DiversitySeeds { get; init; } = 8;

    /// <summary>Size of a neighbourhood in <see cref="Evaluation.Coverage"/>.</summary>
    public int Neighbours { get; init; } = 5;
}
