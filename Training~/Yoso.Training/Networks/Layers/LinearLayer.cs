using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A linear map of the last dimension; a wide one is computed in float32 whatever <see cref="Autocast"/> says.</summary>
sealed class LinearLayer : AdaptableLayer
{
    readonly bool _wide;
    [ComponentName(Name = "weight")] readonly Parameter _weight;
    [ComponentName(Name = "bias")] readonly Parameter? _bias;

    public LinearLayer(int inWidth, int outWidth, bool hasBias = true, bool wide = false) : base(nameof(LinearLayer))
    {
        _wide = wide;
        (_weight, _bias) = Fresh([outWidth, inWidth], hasBias);
        RegisterComponents();
    }

    public override Parameter Weight => _weight;

    internal override bool MayNarrow => !_wide;

    public override Tensor forward(Tensor input) => Run(input, _bias);

    internal override Tensor Multiply(Tensor input, Tensor weight, Tensor? bias) =>
        _wide ? nn.functional.linear(input, weight, bias) : Autocast.Linear(input, weight, bias);

    internal override Tensor Raise(Tensor few, Tensor up) => Multiply(few, up, null);
}
