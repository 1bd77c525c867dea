using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Two normalised 3x3 convolutions added to the input (n, channels, height, width): a residual block that is told no time.</summary>
sealed class KLResnet : nn.Module<Tensor, Tensor>
{
    internal const double NormEps = 1e-6; // diffusers' autoencoders use it in every norm

    [ComponentName(Name = "norm1")] readonly GroupNorm _norm1;
    [ComponentName(Name = "conv1")] readonly Conv2d _conv1;
    [ComponentName(Name = "norm2")] readonly GroupNorm _norm2;
    [ComponentName(Name = "conv2")] readonly Conv2d _conv2;
    [ComponentName(Name = "conv_shortcut")] readonly Conv2d? _shortcut;

    public KLResnet(int groups, int inChannels, int outChannels) : base(nameof(KLResnet))
    {
        _norm1 = Norms.Group(groups, inChannels, NormEps);
        _conv1 = nn.Conv2d(inChannels, outChannels, 3, padding: 1);
        _norm2 = Norms.Group(groups, outChannels, NormEps);
        _conv2 = nn.Conv2d(outChannels, outChannels, 3, padding: 1);
        if (inChannels != outChannels) _shortcut = nn.Conv2d(inChannels, outChannels, 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        var inner = _conv1.call(nn.functional.silu(_norm1.call(hidden)));
        inner = _conv2.call(nn.functional.silu(_norm2.call(inner)));
        return ((_shortcut?.call(hidden) ?? hidden) + inner).MoveToOuterDisposeScope();
    }
}
