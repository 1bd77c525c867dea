using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A layer that multiplies by one weight and adds a bias, and to which a LoRA can be added from outside.</summary>
public abstract class AdaptableLayer(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>A matrix (out, in) or a kernel (out, in, height, width).</summary>
    public abstract Parameter Weight { get; }

    /// <summary>Whether the layer's weight may be kept in a narrower type than float32.</summary>
    internal virtual bool MayNarrow => true;

    /// <summary>What the layer is without its LoRA: the input times <paramref name="weight"/>, of any number of outputs.</summary>
    internal abstract Tensor Multiply(Tensor input, Tensor weight, Tensor? bias);

    /// <summary>From a LoRA's few channels (the result of <see cref="Multiply"/>) to the layer's outputs.</summary>
    internal abstract Tensor Raise(Tensor few, Tensor up);

    /// <summary>The layer's output, with the LoRA that is in use.</summary>
    protected Tensor Run(Tensor input, Tensor? bias)
    {
        using var scope = NewDisposeScope();
        var output = Multiply(input, Weight, bias);
        return (LoraAdapters.InUse?.Adapt(this, output, input) ?? output).MoveToOuterDisposeScope();
    }

    // PyTorch's initial values of linear and convolution layers: uniform, to the inverse root of the inputs of one output.
    internal static (Parameter Weight, Parameter? Bias) Fresh(long[] shape, bool hasBias)
    {
        using var scope = NewDisposeScope();
        Parameter Empty(params long[] of) => (Parameter)nn.Parameter(empty(of)).DetachFromDisposeScope();
        var (weight, bias) = (Empty(shape), hasBias ? Empty(shape[0]) : null);
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        var bound = 1 / Math.Sqrt(shape.Skip(1).Aggregate(1L, (a, b) => a * b));
        if (bias is not null) nn.init.uniform_(bias, -bound, bound);
        return (weight, bias);
    }
}
