using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>
/// Judges clean latents, given timestep and text: the down and middle part of a denoiser (initialised from it), and on
/// each of its levels GroupNorm, SiLU and a 1x1 convolution to one logit a place. The fine level sees texture, the
/// middle one sees the whole picture.
/// </summary>
public sealed class Discriminator : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    const double NormEps = 1e-5;

    [ComponentName(Name = "trunk")] readonly UNet2DConditionHalf _trunk;
    [ComponentName(Name = "heads")] readonly ModuleList<Sequential> _heads;

    /// <param name="from">The denoiser whose configuration and weights the trunk starts from.</param>
    public Discriminator(UNet2DConditionModel from) : base(nameof(Discriminator))
    {
        var config = from.Config;
        _trunk = new UNet2DConditionHalf(config);
        ModuleWeights.Copy(from, _trunk);
        _heads = nn.ModuleList([.. config.BlockOutChannels.Append(config.BlockOutChannels[^1]).Select(c => Head(c, config.NormNumGroups))]);
        RegisterComponents();
    }

    /// <summary>Logits (n, places) of latents (n, c, h, w) at timesteps (n) with text (n, tokens, width).</summary>
    public override Tensor forward(Tensor latents, Tensor t, Tensor text)
    {
        using var scope = NewDisposeScope();
        var features = _trunk.call(latents, t, text);
        var logits = features.Select((feature, level) => _heads[level].call(feature).flatten(1)).ToArray();
        return cat(logits, 1).MoveToOuterDisposeScope();
    }

    static Sequential Head(int channels, int groups) =>
        nn.Sequential(Norms.Group(groups, channels, NormEps), nn.SiLU(), nn.Conv2d(channels, 1, 1));
}
