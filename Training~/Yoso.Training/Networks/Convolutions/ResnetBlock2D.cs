using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Two normalised 3x3 convolutions told the time in between, added to the input (n, channels, height, width).</summary>
sealed class ResnetBlock2D : nn.Module<Tensor, Tensor, Tensor>
{
    readonly bool _scaleShift;
    [ComponentName(Name = "norm1")] readonly GroupNorm _norm1;
    [ComponentName(Name = "conv1")] readonly ConvolutionLayer _conv1;
    [ComponentName(Name = "time_emb_proj")] readonly LinearLayer _projectTime;
    [ComponentName(Name = "norm2")] readonly GroupNorm _norm2;
    [ComponentName(Name = "conv2")] readonly ConvolutionLayer _conv2;
    [ComponentName(Name = "conv_shortcut")] readonly ConvolutionLayer? _shortcut;

    public ResnetBlock2D(UNet2DConditionConfig config, int inChannels, int outChannels) : base(nameof(ResnetBlock2D))
    {
        _scaleShift = config.ResnetScaleShift;
        _norm1 = Norms.Group(config.NormNumGroups, inChannels, config.NormEps);
        _conv1 = new ConvolutionLayer(inChannels, outChannels, 3, padding: 1);
        _projectTime = new LinearLayer(config.TimeEmbedDim, _scaleShift ? 2 * outChannels : outChannels, wide: true);
        _norm2 = Norms.Group(config.NormNumGroups, outChannels, config.NormEps);
        _conv2 = new ConvolutionLayer(outChannels, outChannels, 3, padding: 1);
        if (inChannels != outChannels) _shortcut = new ConvolutionLayer(inChannels, outChannels, 1);
        RegisterComponents();
    }

    /// <param name="hidden">(n, inChannels, height, width)</param>
    /// <param name="activatedTime">SiLU of the time embedding, (n or 1, timeEmbedDim); the same for every block, so it is taken once outside.</param>
    public override Tensor forward(Tensor hidden, Tensor activatedTime)
    {
        using var scope = NewDisposeScope();
        var inner = _conv1.call(nn.functional.silu(_norm1.call(hidden)));
        var time = _projectTime.call(activatedTime).unsqueeze(-1).unsqueeze(-1);
        inner = _conv2.call(nn.functional.silu(Tell(inner, time)));
        var shortcut = _shortcut is null ? hidden : _shortcut.call(hidden).Widen();
        return (shortcut + inner).MoveToOuterDisposeScope();
    }

    Tensor Tell(Tensor inner, Tensor time)
    {
        if (!_scaleShift) return _norm2.call(inner + time);

        var scaleAndShift = time.chunk(2, dim: 1);
        return addcmul(scaleAndShift[1], _norm2.call(inner), 1 + scaleAndShift[0], 1);
    }
}
