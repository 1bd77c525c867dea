namespace Yoso.Training.Loop;

/// <summary>Plain diffusion training: the first stage of a model from scratch.</summary>
public sealed record WarmupOptions
{
    public long Steps { get; init; } = 60_000;
    public int BatchSize { get; init; } = 16;

    /// <summary>Batches whose gradients are averaged for one update.</summary>
    public int Accumulation { get; init; } = 1;

    public AdamWOptions Optimizer { get; init; } = new() { LearningRate = 4e-4 };

    /// <summary>Steps over which the learning rate rises from 0.</summary>
    public long RampSteps { get; init; } = 500;

    public double EmaDecay { get; init; } = 0.999;
    public double ClipNorm { get; init; } = 1;
}
