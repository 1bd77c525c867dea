using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Multi-head attention of tokens (n, length, width) to a context (n, contextLength, contextWidth), without biases on the way in.</summary>
sealed class Attention : nn.Module<Tensor, Tensor, Tensor>
{
    readonly int _heads;
    [ComponentName(Name = "to_q")] readonly Linear _toQuery;
    [ComponentName(Name = "to_k")] readonly Linear _toKey;
    [ComponentName(Name = "to_v")] readonly Linear _toValue;
    [ComponentName(Name = "to_out")] readonly ModuleList<Linear> _toOut;

    public Attention(int width, int contextWidth, int heads) : base(nameof(Attention))
    {
        _heads = heads;
        _toQuery = nn.Linear(width, width, hasBias: false);
        _toKey = nn.Linear(contextWidth, width, hasBias: false);
        _toValue = nn.Linear(contextWidth, width, hasBias: false);
        _toOut = nn.ModuleList(nn.Linear(width, width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens, Tensor context)
    {
        using var scope = NewDisposeScope();
        var attended = Heads.Attend(_toQuery.Apply(tokens), _toKey.Apply(context), _toValue.Apply(context), _heads);
        return _toOut[0].Apply(attended).MoveToOuterDisposeScope();
    }
}
