namespace Yoso.Training.Evaluation;

/// <summary>How the classifier behind the evaluation's features is trained; part of what makes two evaluations comparable.</summary>
public sealed record FeatureOptions
{
    /// <summary>Seed of weights and batches.</summary>
    public ulong Seed { get; init; } = 20240319;

    public int Steps { get; init; } = 2000;

    public int BatchSize { get; init; } = 64;

    /// <summary>Highest learning rate of AdamW; rises over the first twentieth, then falls as a cosine.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>A word must occur with this many training pictures to be predicted.</summary>
    public int SmallestWordCount { get; init; } = 20;
}
