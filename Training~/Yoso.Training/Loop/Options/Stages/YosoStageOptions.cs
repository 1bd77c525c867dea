using Yoso.Training.Losses;
using Yoso.Training.Networks;

namespace Yoso.Training.Loop;

/// <summary>A stage of the YOSO objective.</summary>
public sealed record YosoStageOptions
{
    public long Steps { get; init; } = 10_000;
    public int BatchSize { get; init; } = 16;

    /// <summary>Batches whose gradients are averaged for one update. Released script: 4.</summary>
    public int Accumulation { get; init; } = 1;

    /// <summary>Learning rate 2e-5 and betas (0.9, 0.999) are the released script's.</summary>
    public AdamWOptions Generator { get; init; } = new() { LearningRate = 2e-5 };

    /// <summary>Learning rate 2e-5 and betas (0, 0.999) are the released script's.</summary>
    public AdamWOptions Discriminator { get; init; } = new() { LearningRate = 2e-5, Beta1 = 0 };

    public long RampSteps { get; init; } = 100;

    /// <summary>Released script: 0.999.</summary>
    public double EmaDecay { get; init; } = 0.999;

    /// <summary>Clips the generator's gradient. Released script: 1.</summary>
    public double ClipNorm { get; init; } = 1;

    /// <summary>What the discriminator ends in. Released script: pooling.</summary>
    public DiscriminatorHead Head { get; init; } = DiscriminatorHead.Levels;

    /// <summary>The sizes of a pooling head.</summary>
    public PoolingHead Pooling { get; init; } = new();

    /// <summary>Whether the average of the generator gives the cooperative side and the consistency target, or it itself. Released script: itself.</summary>
    public bool AverageTargets { get; init; } = true;

    /// <summary>Whether the consistency is that of all levels' features, or of the middle's. Released script: the middle's.</summary>
    public bool AllFeatures { get; init; } = true;

    public YosoOptions Objective { get; init; } = new();
}
