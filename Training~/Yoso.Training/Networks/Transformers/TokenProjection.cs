using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A linear map of tokens (n, length, width) whose weight is stored as a matrix or, in older models, as a 1x1 convolution.</summary>
sealed class TokenProjection : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")] readonly Parameter _weight;
    [ComponentName(Name = "bias")] readonly Parameter _bias;

    public TokenProjection(int width, bool asConvolution) : base(nameof(TokenProjection))
    {
        using var scope = NewDisposeScope();
        var bound = 1 / Math.Sqrt(width);
        _weight = (Parameter)nn.Parameter(empty(asConvolution ? [width, width, 1, 1] : [width, width])).DetachFromDisposeScope();
        _bias = (Parameter)nn.Parameter(empty(width)).DetachFromDisposeScope();
        nn.init.uniform_(_weight, -bound, bound);
        nn.init.uniform_(_bias, -bound, bound);
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens)
    {
        using var scope = NewDisposeScope();
        return Autocast.Linear(tokens, _weight.flatten(1), _bias).MoveToOuterDisposeScope();
    }
}
