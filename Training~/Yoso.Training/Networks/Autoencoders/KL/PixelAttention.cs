using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Self-attention of one head over the pixels of a picture (n, channels, height, width), added to the picture.</summary>
sealed class PixelAttention : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "group_norm")] readonly GroupNorm _norm;
    [ComponentName(Name = "to_q")] readonly Linear _toQuery;
    [ComponentName(Name = "to_k")] readonly Linear _toKey;
    [ComponentName(Name = "to_v")] readonly Linear _toValue;
    [ComponentName(Name = "to_out")] readonly ModuleList<Linear> _toOut;

    public PixelAttention(int groups, int channels) : base(nameof(PixelAttention))
    {
        _norm = Norms.Group(groups, channels, KLResnet.NormEps);
        _toQuery = nn.Linear(channels, channels);
        _toKey = nn.Linear(channels, channels);
        _toValue = nn.Linear(channels, channels);
        _toOut = nn.ModuleList(nn.Linear(channels, channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        var pixels = _norm.call(hidden).flatten(2).transpose(1, 2); // (n, height * width, channels)
        var attended = Heads.Attend(_toQuery.call(pixels), _toKey.call(pixels), _toValue.call(pixels), heads: 1);
        return (hidden + _toOut[0].call(attended).transpose(1, 2).reshape(hidden.shape)).MoveToOuterDisposeScope();
    }
}
