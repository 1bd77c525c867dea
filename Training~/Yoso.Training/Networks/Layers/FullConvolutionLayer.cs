using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A convolution that keeps the picture's size and is computed in float32 always: the network's first and last, where rounding would be seen.</summary>
sealed class FullConvolutionLayer(int inChannels, int outChannels, int kernel) : ConvolutionLayer(inChannels, outChannels, kernel, 1, kernel / 2)
{
    internal override bool MayNarrow => false;

    internal override Tensor Multiply(Tensor input, Tensor weight, Tensor? bias) =>
        nn.functional.conv2d(input, weight, bias, padding: [weight.shape[^1] / 2, weight.shape[^1] / 2]);

    internal override Tensor Raise(Tensor few, Tensor up) => nn.functional.conv2d(few, up);
}
