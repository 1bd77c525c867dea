using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Halves a picture by a 3x3 convolution of stride 2; padding 0 pads one row below and one column to the right.</summary>
sealed class Downsample2D : nn.Module<Tensor, Tensor>
{
    readonly bool _padsBelow;
    [ComponentName(Name = "conv")] readonly ConvolutionLayer _conv;

    public Downsample2D(int channels, int padding) : base(nameof(Downsample2D))
    {
        _padsBelow = padding == 0;
        _conv = new ConvolutionLayer(channels, channels, 3, stride: 2, padding: padding);
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden)
    {
        using var scope = NewDisposeScope();
        var padded = _padsBelow ? nn.functional.pad(hidden, [0, 1, 0, 1]) : hidden;
        return _conv.call(padded).Widen().MoveToOuterDisposeScope();
    }
}

/// <summary>Repeats pixels until the picture has the size of <c>like</c>, then a 3x3 convolution.</summary>
sealed class Upsample2D : nn.Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "conv")] readonly ConvolutionLayer _conv;

    public Upsample2D(int channels) : base(nameof(Upsample2D))
    {
        _conv = new ConvolutionLayer(channels, channels, 3, padding: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor hidden, Tensor like) => Enlarged(hidden, like.shape[2], like.shape[3]);

    /// <summary>To twice the height and width.</summary>
    public Tensor Doubled(Tensor hidden) => Enlarged(hidden, 2 * hidden.shape[2], 2 * hidden.shape[3]);

    Tensor Enlarged(Tensor hidden, long height, long width)
    {
        using var scope = NewDisposeScope();
        var large = nn.functional.interpolate(hidden, [height, width], mode: InterpolationMode.Nearest);
        return _conv.call(large).Widen().MoveToOuterDisposeScope();
    }
}
