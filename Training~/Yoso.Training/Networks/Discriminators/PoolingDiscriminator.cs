using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The sizes of a <see cref="PoolingDiscriminator"/>'s head; the released script of arXiv 2403.12931 has 32, 16 and 512.</summary>
public sealed record PoolingHead(int Groups = 32, int HeadChannels = 16, int Width = 512);

/// <summary>
/// The discriminator of arXiv 2403.12931: the down and middle part of a denoiser (initialised from it), then GroupNorm,
/// SiLU, attention pooling, SiLU and a linear layer to one logit a picture.
/// </summary>
public sealed class PoolingDiscriminator : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    const double NormEps = 1e-5;

    [ComponentName(Name = "unet")] readonly UNet2DConditionHalf _trunk;
    [ComponentName(Name = "out_head")] readonly Sequential _head;

    /// <param name="from">The denoiser whose configuration and weights the trunk starts from.</param>
    /// <param name="head">Sizes of what comes after the trunk.</param>
    /// <param name="places">Pixels of the trunk's smallest level.</param>
    public PoolingDiscriminator(UNet2DConditionModel from, PoolingHead head, int places) : base(nameof(PoolingDiscriminator))
    {
        var channels = from.Config.BlockOutChannels[^1];
        _trunk = new UNet2DConditionHalf(from.Config);
        ModuleWeights.Copy(from, _trunk);
        _head = nn.Sequential(
            Norms.Group(head.Groups, channels, NormEps), nn.SiLU(),
            new AttentionPooling2d(channels, channels / head.HeadChannels, head.Width, places), nn.SiLU(), nn.Linear(head.Width, 1));
        RegisterComponents();
    }

    /// <summary>Logits (n, 1) of latents (n, c, h, w) at timesteps (n) with text (n, tokens, width).</summary>
    public override Tensor forward(Tensor latents, Tensor t, Tensor text)
    {
        using var scope = NewDisposeScope();
        return _head.call(_trunk.call(latents, t, text)[^1]).MoveToOuterDisposeScope();
    }
}
