using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>What a base's denoiser works on: a fixed transform of pixels (<see cref="LatentTransform"/>), or an autoencoder's latents, scaled.</summary>
public interface ILatentSpace
{
    int LatentChannels { get; }

    /// <summary>Pixels per latent in each direction.</summary>
    int Downscale { get; }

    /// <summary>Premultiplied pixels (b, 4, h, w) in [-1, 1] to their likeliest latents (b, LatentChannels, h / Downscale, w / Downscale).</summary>
    torch.Tensor Encode(torch.Tensor pixels);

    /// <summary>As <see cref="Encode"/>, but drawn where pictures stand for distributions of latents: the same draw, the same latents.</summary>
    torch.Tensor Sample(torch.Tensor pixels, RandomState draw) => Encode(pixels);

    /// <summary>Latents to premultiplied pixels (b, 4, h, w), not clamped.</summary>
    torch.Tensor Decode(torch.Tensor latents);
}
