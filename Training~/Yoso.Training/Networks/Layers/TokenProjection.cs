using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A linear map of tokens (n, length, width) whose weight is stored as a matrix or, in older models, as a 1x1 convolution.</summary>
sealed class TokenProjection : AdaptableLayer
{
    [ComponentName(Name = "weight")] readonly Parameter _weight;
    [ComponentName(Name = "bias")] readonly Parameter? _bias;

    public TokenProjection(int width, bool asConvolution) : base(nameof(TokenProjection))
    {
        (_weight, _bias) = Fresh(asConvolution ? [width, width, 1, 1] : [width, width], hasBias: true);
        RegisterComponents();
    }

    public override Parameter Weight => _weight;

    public override Tensor forward(Tensor tokens) => Run(tokens, _bias);

    internal override Tensor Multiply(Tensor input, Tensor weight, Tensor? bias) => Autocast.Linear(input, weight.flatten(1), bias);

    internal override Tensor Raise(Tensor few, Tensor up) => Autocast.Linear(few, up.flatten(1), null);
}
