namespace Yoso.Training.Loop;

/// <summary>What a stage is called in statistics and checkpoints, and which of the run's random sequences is its own.</summary>
public sealed record StageName(string Text, int RandomStream)
{
    /// <summary>The diffusion training that a model from scratch begins with.</summary>
    public static StageName Warmup { get; } = new("warmup", 0);

    /// <summary>The YOSO objective.</summary>
    public static StageName Yoso { get; } = new("yoso", 1);

    /// <summary>A LoRA's plain diffusion training.</summary>
    public static StageName Diffusion { get; } = new("diffusion", 2);

    /// <summary>A LoRA's move to another prediction and schedule.</summary>
    public static StageName Adaption { get; } = new("adaption", 3);
}
