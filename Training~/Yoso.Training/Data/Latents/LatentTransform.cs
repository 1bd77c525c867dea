using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>Premultiplied pixels (b, 4, h, w) to latents (b, 16, h/2, w/2) and back: the "space_to_depth" codec of a bundle.</summary>
/// <remarks>Latent channel c * 4 + dy * 2 + dx, as torch's pixel_unshuffle; latent = (value - mean) / std.</remarks>
public sealed class LatentTransform : ILatentSpace
{
    /// <summary>Pixels per latent in each direction.</summary>
    public const int BlockSize = 2;

    /// <summary>Latent channels: four colours, each as a block of four.</summary>
    public const int Channels = 16;

    public LatentTransform(BlockBasis basis, IReadOnlyList<float> mean, IReadOnlyList<float> std)
    {
        if (mean.Count != Channels) throw new ArgumentException($"wanted {Channels} means, found {mean.Count}", nameof(mean));
        if (std.Count != Channels) throw new ArgumentException($"wanted {Channels} deviations, found {std.Count}", nameof(std));
        if (std.Any(value => !(value > 0))) throw new ArgumentException("every deviation must be above zero", nameof(std));

        (Basis, Mean, Std) = (basis, [.. mean], [.. std]);
    }

    public BlockBasis Basis { get; }

    public int LatentChannels => Channels;

    public int Downscale => BlockSize;

    /// <summary>What is subtracted from each channel.</summary>
    public IReadOnlyList<float> Mean { get; }

    /// <summary>What each channel is divided by.</summary>
    public IReadOnlyList<float> Std { get; }

    /// <summary>The pixel basis, unscaled.</summary>
    public static LatentTransform Identity { get; } = new(BlockBasis.Pixel, new float[Channels], [.. Enumerable.Repeat(1f, Channels)]);

    /// <summary>(b, 4, h, w) to (b, 16, h/2, w/2), on the device and in the type of the input; differentiable.</summary>
    public torch.Tensor Encode(torch.Tensor pixels)
    {
        using var scope = torch.NewDisposeScope();
        var values = torch.nn.functional.pixel_unshuffle(pixels, BlockSize);
        if (Basis == BlockBasis.Haar) values = Haar(values);
        return ((values - Channel(Mean, values)) / Channel(Std, values)).MoveToOuterDisposeScope();
    }

    /// <summary>(b, 16, h, w) to premultiplied pixels (b, 4, 2h, 2w), not clamped; differentiable.</summary>
    public torch.Tensor Decode(torch.Tensor latents)
    {
        using var scope = torch.NewDisposeScope();
        var values = latents * Channel(Std, latents) + Channel(Mean, latents);
        if (Basis == BlockBasis.Haar) values = Haar(values);
        return torch.nn.functional.pixel_shuffle(values, BlockSize).MoveToOuterDisposeScope();
    }

    /// <summary>The orthonormal 2x2 Haar transform of each group of four channels [a, b, c, d]; its own inverse.</summary>
    static torch.Tensor Haar(torch.Tensor values)
    {
        var shape = values.shape;                                            // (b, 16, h, w)
        var blocks = values.reshape(shape[0], -1, 4, shape[2], shape[3]);    // (b, 4, 4, h, w)
        var (a, b, c, d) = (blocks.select(2, 0), blocks.select(2, 1), blocks.select(2, 2), blocks.select(2, 3));
        return torch.stack([a + b + c + d, a - b + c - d, a + b - c - d, a - b - c + d], 2).mul(0.5).reshape(shape);
    }

    static torch.Tensor Channel(IReadOnlyList<float> values, torch.Tensor like) =>
        torch.tensor(values.ToArray(), [1, Channels, 1, 1], dtype: like.dtype, device: like.device);
}
