using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Pictures (n, 3, height, width) in [-1, 1] to latents and back, whichever network does it.</summary>
public interface IAutoencoder : IDisposable
{
    /// <returns>Latents (n, channels, height / downscale, width / downscale), or their mean and log-variance side by side: twice the channels.</returns>
    Tensor Parameters(Tensor pictures);

    /// <returns>Pictures, about [-1, 1], not clamped.</returns>
    Tensor Decode(Tensor latents);
}

/// <summary>Opens the autoencoder that a diffusers folder holds.</summary>
public static class Autoencoders
{
    /// <exception cref="ModelFormatException">No autoencoder, or not one that is known here.</exception>
    public static IAutoencoder Load(string folder) => IsTiny(folder) ? AutoencoderTiny.Load(folder) : AutoencoderKL.Load(folder);

    /// <summary>Its options, without its weights.</summary>
    /// <inheritdoc cref="Load"/>
    public static IAutoencoderConfig LoadConfig(string folder)
    {
        var path = Path.Combine(folder, ModuleWeights.ConfigName);
        return IsTiny(folder) ? AutoencoderTinyConfig.Load(path) : AutoencoderKLConfig.Load(path);
    }

    static bool IsTiny(string folder) => new ConfigReader(Path.Combine(folder, ModuleWeights.ConfigName)).IsOf("AutoencoderTiny");
}
