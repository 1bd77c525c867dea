using Yoso.Training.Networks;

namespace Yoso.Training.Sizing;

/// <summary>What decides how much memory the training of a LoRA takes.</summary>
public sealed record LoraWorkload
{
    /// <summary>Width and height of the latents: pixels / 8 for Stable Diffusion.</summary>
    public int LatentSide { get; init; } = 64;

    public int BatchSize { get; init; } = 1;

    /// <summary>Tokens of a text.</summary>
    public int TextLength { get; init; } = 77;

    public int Rank { get; init; } = 16;

    /// <summary>Whether a layer, by its path, gets a LoRA.</summary>
    public Func<string, bool> Adapts { get; init; } = path => LoraTargets.Mean(LoraTargets.Default, path);

    /// <summary>The YOSO objective, with a discriminator and perceptual features; otherwise the plain denoising loss.</summary>
    public bool Adversarial { get; init; } = true;

    /// <summary>Whether the layers' insides are computed again in backward (<see cref="Recomputation"/>).</summary>
    public bool Recomputes { get; init; }

    /// <summary>What the base's matrices and kernels are kept as: F32, F16 or BF16; its vectors are float32.</summary>
    public TensorType FrozenType { get; init; } = TensorType.F32;

    /// <summary>Whether a parameter is a weight that gets a LoRA.</summary>
    internal bool IsAdapted(string name, long[] shape) => shape.Length > 1 && Adapts(Path.ChangeExtension(name, null));
}
