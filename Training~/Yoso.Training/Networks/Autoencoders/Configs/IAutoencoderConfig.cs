namespace Yoso.Training.Networks;

/// <summary>What the options of an autoencoder say of its latents.</summary>
public interface IAutoencoderConfig
{
    int LatentChannels { get; }

    /// <summary>Pixels per latent in each direction.</summary>
    int Downscale { get; }

    /// <summary>What a denoiser works on is (latent - ShiftFactor) * ScalingFactor.</summary>
    double ScalingFactor { get; }

    /// <inheritdoc cref="ScalingFactor"/>
    double ShiftFactor { get; }
}
