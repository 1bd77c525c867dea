using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Multi-head attention of tokens (n, length, width) to a context (n, contextLength, contextWidth), without biases on the way in.</summary>
sealed class Attention : nn.Module<Tensor, Tensor, Tensor>
{
    readonly int _heads;
    [ComponentName(Name = "to_q")] readonly LinearLayer _toQuery;
    [ComponentName(Name = "to_k")] readonly LinearLayer _toKey;
    [ComponentName(Name = "to_v")] readonly LinearLayer _toValue;
    [ComponentName(Name = "to_out")] readonly ModuleList<LinearLayer> _toOut;

    public Attention(int width, int contextWidth, int heads) : base(nameof(Attention))
    {
        _heads = heads;
        _toQuery = new LinearLayer(width, width, hasBias: false);
        _toKey = new LinearLayer(contextWidth, width, hasBias: false);
        _toValue = new LinearLayer(contextWidth, width, hasBias: false);
        _toOut = nn.ModuleList(new LinearLayer(width, width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens, Tensor context)
    {
        using var scope = NewDisposeScope();
        var attended = Heads.Attend(_toQuery.call(tokens), _toKey.call(context), _toValue.call(context), _heads);
        return _toOut[0].call(attended).MoveToOuterDisposeScope();
    }
}
