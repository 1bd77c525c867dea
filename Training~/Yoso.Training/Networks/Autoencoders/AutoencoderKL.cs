using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The autoencoder of Stable Diffusion: pictures to distributions of latents and back; parameters have diffusers' names.</summary>
/// <remarks>Works on latents as they are: <see cref="AutoencoderKLConfig.ScalingFactor"/> is the caller's business.</remarks>
public sealed class AutoencoderKL : nn.Module<Tensor, Tensor>, IAutoencoder
{
    internal const string WeightsStem = "diffusion_pytorch_model";

    [ComponentName(Name = "encoder")] readonly KLEncoder _encoder;
    [ComponentName(Name = "decoder")] readonly KLDecoder _decoder;
    [ComponentName(Name = "quant_conv")] readonly Conv2d? _quant;
    [ComponentName(Name = "post_quant_conv")] readonly Conv2d? _postQuant;

    public AutoencoderKLConfig Config { get; }

    /// <summary>A network with fresh weights, drawn from torch's default generator as PyTorch draws them.</summary>
    public AutoencoderKL(AutoencoderKLConfig config) : base(nameof(AutoencoderKL))
    {
        Config = config;
        var channels = config.LatentChannels;
        _encoder = new KLEncoder(config);
        _decoder = new KLDecoder(config);
        if (config.UseQuantConv) _quant = nn.Conv2d(2 * channels, 2 * channels, 1);
        if (config.UsePostQuantConv) _postQuant = nn.Conv2d(channels, channels, 1);
        RegisterComponents();
    }

    /// <summary>Opens a diffusers folder: config.json and one or several .safetensors files.</summary>
    /// <exception cref="ModelFormatException">The configuration or the tensors are not what this network has.</exception>
    public static AutoencoderKL Load(string folder) =>
        ModuleWeights.LoadFolder(folder, WeightsStem, config => new AutoencoderKL(AutoencoderKLConfig.Load(config)));

    /// <summary>Writes a folder that <see cref="Load"/> and diffusers open.</summary>
    public void Save(string folder, TensorType type = TensorType.F32) => ModuleWeights.SaveFolder(this, folder, WeightsStem, Config.Save, type);

    /// <param name="pictures">(n, inChannels, height, width) in [-1, 1]</param>
    /// <returns>What the latents (n, latentChannels, height / Downscale, width / Downscale) may be; the caller disposes it.</returns>
    public LatentDistribution Encode(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        var moments = _encoder.call(pictures);
        return new LatentDistribution((_quant?.call(moments) ?? moments).MoveToOuterDisposeScope());
    }

    public Tensor Parameters(Tensor pictures) => Encode(pictures).Moments;

    /// <param name="latents">(n, latentChannels, height, width)</param>
    /// <returns>(n, outChannels, height * Downscale, width * Downscale), about [-1, 1], not clamped</returns>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        return _decoder.call(_postQuant?.call(latents) ?? latents).MoveToOuterDisposeScope();
    }

    /// <summary>There and back, by the likeliest latents.</summary>
    public override Tensor forward(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        return Decode(Encode(pictures).Mean).MoveToOuterDisposeScope();
    }
}
