using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>
/// Runs the matrix products and convolutions of the networks in a narrower type while weights, norms, attention and sums
/// stay float32: what torch.autocast does in PyTorch and TorchSharp lacks. Per thread, off unless asked for.
/// </summary>
public static class Autocast
{
    [ThreadStatic] static ScalarType? _type;

    /// <summary>The narrower type that is asked for on this thread.</summary>
    internal static ScalarType? Type => _type;

    /// <summary>Computes in <paramref name="type"/> until the returned scope is disposed; null computes in the weights' own type.</summary>
    public static IDisposable To(ScalarType? type)
    {
        var scope = new Scope(_type);
        _type = type;
        return scope;
    }

    /// <summary>input weight^T + bias, in the narrower type where one is asked for.</summary>
    internal static Tensor Linear(Tensor input, Tensor weight, Tensor? bias)
    {
        if (_type is not { } type) return nn.functional.linear(input, weight, bias);

        using var scope = NewDisposeScope();
        return nn.functional.linear(input.to(type), weight.to(type), bias?.to(type)).MoveToOuterDisposeScope();
    }

    /// <summary>input convolved with weight, plus bias, in the narrower type where one is asked for.</summary>
    internal static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, long stride, long padding)
    {
        if (_type is not { } type) return nn.functional.conv2d(input, weight, bias, [stride, stride], [padding, padding]);

        using var scope = NewDisposeScope();
        return nn.functional.conv2d(input.to(type), weight.to(type), bias?.to(type), [stride, stride], [padding, padding])
            .MoveToOuterDisposeScope();
    }

    /// <summary>Back to float32 where a narrower type is asked for: what is added up over the layers, and attention.</summary>
    internal static Tensor Widen(this Tensor values) => _type is null ? values : values.to(float32);

    sealed class Scope(ScalarType? before) : IDisposable
    {
        public void Dispose() => _type = before;
    }
}
