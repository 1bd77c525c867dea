using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>
/// All parameters of a network as one float32 vector, and their gradients as another. The network's own tensors
/// become views of the two, so that an optimiser step, clipping, EMA, a NaN check and a checkpoint are each a few
/// operations on whole vectors.
/// </summary>
public sealed class FlatParameters : IDisposable
{
    readonly List<Slice> _slices = [];

    public FlatParameters(IEnumerable<(string Name, Parameter Parameter)> parameters)
    {
        long length = 0;
        foreach (var (name, parameter) in parameters)
        {
            _slices.Add(new Slice(name, parameter, length));
            length += parameter.numel();
        }

        using var scope = NewDisposeScope();
        using var _ = no_grad();
        Values = empty(length).DetachFromDisposeScope();
        Gradient = zeros(length).DetachFromDisposeScope();
        foreach (var slice in _slices)
        {
            var view = View(Values, slice);
            view.copy_(slice.Parameter);
            slice.Parameter.set_(view);
            slice.Parameter.grad = View(Gradient, slice);
        }
    }

    /// <summary>Every parameter, shape (N).</summary>
    public Tensor Values { get; }

    /// <summary>Every gradient, shape (N); backward adds to it.</summary>
    public Tensor Gradient { get; }

    /// <summary>Turns the recording of gradients on or off for every parameter.</summary>
    public void RequireGradient(bool on)
    {
        foreach (var slice in _slices) slice.Parameter.requires_grad_(on);
    }

    /// <summary>Scales the gradient down to <paramref name="maxNorm"/> where it is longer.</summary>
    /// <returns>The L2 norm before clipping.</returns>
    public double ClipGradient(double maxNorm)
    {
        using var scope = NewDisposeScope();
        var norm = Gradient.norm().item<float>();
        if (norm > maxNorm) Gradient.mul_(maxNorm / (norm + 1e-6)); // torch.nn.utils.clip_grad_norm_
        return norm;
    }

    /// <summary>Moves the values towards <paramref name="source"/>: values = decay * values + (1 - decay) * source.</summary>
    public void Follow(FlatParameters source, double decay)
    {
        using var _ = no_grad();
        Values.lerp_(source.Values, 1 - decay);
    }

    /// <summary>Copies the values of a network of the same shape.</summary>
    public void CopyFrom(FlatParameters source)
    {
        using var _ = no_grad();
        Values.copy_(source.Values);
    }

    /// <summary>The name of the first tensor that holds a NaN or infinity in <paramref name="flat"/> (values or gradient), or null.</summary>
    public string? FirstNonFinite(Tensor flat)
    {
        using var scope = NewDisposeScope();
        return _slices.FirstOrDefault(s => !flat.narrow(0, s.Offset, s.Length).isfinite().all().item<bool>())?.Name;
    }

    public void Dispose()
    {
        Values.Dispose();
        Gradient.Dispose();
    }

    static Tensor View(Tensor flat, Slice slice) => flat.narrow(0, slice.Offset, slice.Length).view(slice.Parameter.shape);

    sealed record Slice(string Name, Parameter Parameter, long Offset)
    {
        public long Length => Parameter.numel();
    }
}
