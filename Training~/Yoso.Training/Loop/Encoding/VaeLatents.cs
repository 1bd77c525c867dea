using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>The latents of a base with an autoencoder, which is opened when a picture is first encoded that the cache does not know.</summary>
/// <remarks>Pictures lose their alpha: they are laid on a plain background. With a cache, each picture (a flipped or shifted one is another) is encoded once.</remarks>
public sealed class VaeLatents : ILatentSpace, IDisposable
{
    readonly string _folder;
    readonly IAutoencoderConfig _config;
    readonly TensorCache? _cache;
    readonly Lazy<string> _hash;
    IAutoencoder? _network;

    /// <param name="folder">The autoencoder's diffusers folder.</param>
    /// <param name="cache">Keeps what was encoded; null for no cache.</param>
    /// <exception cref="ModelFormatException">The folder has no autoencoder's config.json.</exception>
    public VaeLatents(string folder, TensorCache? cache = null)
    {
        (_folder, _cache, _config) = (folder, cache, Autoencoders.LoadConfig(folder));
        _hash = new Lazy<string>(() => WeightsHash.Of(folder));
    }

    public int LatentChannels => _config.LatentChannels;

    public int Downscale => _config.Downscale;

    /// <summary>Grey of the background, from 0 (black) to 1 (white).</summary>
    public double Background { get; init; } = 1;

    public Tensor Encode(Tensor pixels)
    {
        using var scope = NewDisposeScope();
        return Scaled(Parameters(pixels).narrow(1, 0, LatentChannels)).MoveToOuterDisposeScope();
    }

    public Tensor Sample(Tensor pixels, RandomState draw)
    {
        using var scope = NewDisposeScope();
        var parameters = Parameters(pixels);
        if (parameters.shape[1] == LatentChannels) return Scaled(parameters).MoveToOuterDisposeScope();

        using var generator = new Generator(new CounterRandom(draw).NextBits());
        var distribution = new LatentDistribution(parameters);
        return Scaled(distribution.Sample(randn(distribution.Mean.shape, generator: generator))).MoveToOuterDisposeScope();
    }

    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        return cat([.. latents.split(1).Select(DecodeOne)]).MoveToOuterDisposeScope(); // one by one: the network needs most where pictures are largest
    }

    /// <summary>Gives the network's memory back until it is needed again.</summary>
    public void Release()
    {
        _network?.Dispose();
        _network = null;
    }

    public void Dispose() => Release();

    Tensor DecodeOne(Tensor latent)
    {
        using var scope = NewDisposeScope();
        var colours = Network.Decode(latent / _config.ScalingFactor + _config.ShiftFactor);
        return cat([colours, ones_like(colours.narrow(1, 0, 1))], 1).MoveToOuterDisposeScope();
    }

    IAutoencoder Network => _network ??= Autoencoders.Load(_folder);

    Tensor Scaled(Tensor latents) => (latents - _config.ShiftFactor) * _config.ScalingFactor;

    Tensor Parameters(Tensor pixels)
    {
        using var noGrad = no_grad();
        using var inFull = Autocast.To(null); // the cache knows a picture by its pixels alone
        var pictures = Opaque(pixels);
        if (_cache is null) return Network.Parameters(pictures);
        return cat([.. pictures.split(1).Select(picture => _cache.GetOrAdd(TensorCache.Key(_hash.Value, picture), () => Network.Parameters(picture)))]);
    }

    // In units of [-1, 1]: colour + (1 - alpha) * background, of premultiplied colours in [0, 1].
    Tensor Opaque(Tensor pixels) => pixels.narrow(1, 0, 3) + (1 - pixels.narrow(1, 3, 1)) * Background;
}
