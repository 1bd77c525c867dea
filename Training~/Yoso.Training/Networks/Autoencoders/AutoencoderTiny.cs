using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>diffusers' AutoencoderTiny (TAESD): a small autoencoder without norms that knows Stable Diffusion's latents; parameters have diffusers' names.</summary>
public sealed class AutoencoderTiny : nn.Module<Tensor, Tensor>, IAutoencoder
{
    internal const string WeightsStem = AutoencoderKL.WeightsStem;

    internal const float Softness = 3; // the decoder bends its input to 3 tanh(x / 3)

    [ComponentName(Name = "encoder")] readonly TinyStack _encoder;
    [ComponentName(Name = "decoder")] readonly TinyStack _decoder;

    public AutoencoderTinyConfig Config { get; }

    /// <summary>A network with fresh weights, drawn from torch's default generator as PyTorch draws them.</summary>
    public AutoencoderTiny(AutoencoderTinyConfig config) : base(nameof(AutoencoderTiny))
    {
        Config = config;
        _encoder = new TinyStack(TinyLayers.Encoder(config));
        _decoder = new TinyStack(TinyLayers.Decoder(config));
        RegisterComponents();
    }

    /// <summary>Opens a diffusers folder: config.json and one or several .safetensors files.</summary>
    /// <exception cref="ModelFormatException">The configuration or the tensors are not what this network has.</exception>
    public static AutoencoderTiny Load(string folder) =>
        ModuleWeights.LoadFolder(folder, WeightsStem, config => new AutoencoderTiny(AutoencoderTinyConfig.Load(config)));

    /// <summary>Writes a folder that <see cref="Load"/> and diffusers open.</summary>
    public void Save(string folder, TensorType type = TensorType.F32) => ModuleWeights.SaveFolder(this, folder, WeightsStem, Config.Save, type);

    /// <param name="pictures">(n, inChannels, height, width) in [-1, 1]</param>
    /// <returns>(n, latentChannels, height / Downscale, width / Downscale)</returns>
    public Tensor Encode(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        return _encoder.call((pictures + 1) / 2).MoveToOuterDisposeScope();
    }

    public Tensor Parameters(Tensor pictures) => Encode(pictures);

    /// <param name="latents">(n, latentChannels, height, width)</param>
    /// <returns>(n, outChannels, height * Downscale, width * Downscale), about [-1, 1], not clamped</returns>
    public Tensor Decode(Tensor latents)
    {
        using var scope = NewDisposeScope();
        return (_decoder.call((latents / Softness).tanh() * Softness) * 2 - 1).MoveToOuterDisposeScope();
    }

    /// <summary>Latents to [0, 1], to be kept as bytes.</summary>
    public Tensor Scale(Tensor latents)
    {
        using var scope = NewDisposeScope();
        return (latents / (2 * Config.LatentMagnitude) + Config.LatentShift).clamp(0, 1).MoveToOuterDisposeScope();
    }

    /// <summary>The way back of <see cref="Scale"/>.</summary>
    public Tensor Unscale(Tensor scaled)
    {
        using var scope = NewDisposeScope();
        return ((scaled - Config.LatentShift) * (2 * Config.LatentMagnitude)).MoveToOuterDisposeScope();
    }

    /// <summary>There and back.</summary>
    public override Tensor forward(Tensor pictures)
    {
        using var scope = NewDisposeScope();
        return Decode(Encode(pictures)).MoveToOuterDisposeScope();
    }
}
