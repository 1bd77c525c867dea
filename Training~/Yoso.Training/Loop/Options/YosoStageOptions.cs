using Yoso.Training.Losses;

namespace Yoso.Training.Loop;

/// <summary>Stage 2: the YOSO objective.</summary>
public sealed record YosoStageOptions
{
    public long Steps { get; init; } = 10_000;
    public int BatchSize { get; init; } = 16;

    /// <summary>Learning rate 2e-5 and betas (0.9, 0.999) are the released script's.</summary>
    public AdamWOptions Generator { get; init; } = new() { LearningRate = 2e-5 };

    /// <summary>Learning rate 2e-5 and betas (0, 0.999) are the released script's.</summary>
    public AdamWOptions Discriminator { get; init; } = new() { LearningRate = 2e-5, Beta1 = 0 };

    public long RampSteps { get; init; } = 100;

    /// <summary>Released script: 0.999.</summary>
    public double EmaDecay { get; init; } = 0.999;

    /// <summary>Clips the generator's gradient. Released script: 1.</summary>
    public double ClipNorm { get; init; } = 1;

    public YosoOptions Objective { get; init; } = new();
}
