using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A convolution of pictures (n, channels, height, width) with a square kernel.</summary>
class ConvolutionLayer : AdaptableLayer
{
    readonly int _stride;
    readonly int _padding;
    [ComponentName(Name = "weight")] readonly Parameter _weight;
    [ComponentName(Name = "bias")] readonly Parameter? _bias;

    public ConvolutionLayer(int inChannels, int outChannels, int kernel, int stride = 1, int padding = 0) : base(nameof(ConvolutionLayer))
    {
        (_stride, _padding) = (stride, padding);
        (_weight, _bias) = Fresh([outChannels, inChannels, kernel, kernel], hasBias: true);
        RegisterComponents();
    }

    public override Parameter Weight => _weight;

    public override Tensor forward(Tensor input) => Run(input, _bias);

    internal override Tensor Multiply(Tensor input, Tensor weight, Tensor? bias) => Autocast.Convolve(input, weight, bias, _stride, _padding);

    internal override Tensor Raise(Tensor few, Tensor up) => Autocast.Convolve(few, up, null, 1, 0);
}
