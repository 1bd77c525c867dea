using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Two linear layers from the sinusoidal features to the embedding every block is told.</summary>
sealed class TimestepEmbedding : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "linear_1")] readonly Linear _in;
    [ComponentName(Name = "linear_2")] readonly Linear _out;

    public TimestepEmbedding(int features, int width) : base(nameof(TimestepEmbedding))
    {
        _in = nn.Linear(features, width);
        _out = nn.Linear(width, width);
        RegisterComponents();
    }

    public override Tensor forward(Tensor features)
    {
        using var scope = NewDisposeScope();
        return _out.call(nn.functional.silu(_in.call(features.to(_in.weight.dtype)))).MoveToOuterDisposeScope();
    }
}
