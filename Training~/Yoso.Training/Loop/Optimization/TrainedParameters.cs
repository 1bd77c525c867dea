using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Flat parameters with their optimiser: the guard, the clipping and the update that every step ends with.</summary>
public sealed class TrainedParameters : IDisposable
{
    readonly AdamW _optimizer;
    readonly double _clipNorm;
    readonly long _rampSteps;

    /// <param name="flat">The parameters; owned by their network.</param>
    /// <param name="options">The optimiser's constants.</param>
    /// <param name="clipNorm">Longest gradient; infinity for no clipping.</param>
    /// <param name="rampSteps">Steps over which the learning rate rises linearly from 0.</param>
    public TrainedParameters(FlatParameters flat, AdamWOptions options, double clipNorm, long rampSteps)
    {
        Flat = flat;
        _optimizer = new AdamW(flat, options);
        _clipNorm = clipNorm;
        _rampSteps = rampSteps;
    }

    public FlatParameters Flat { get; }

    public long Steps
    {
        get => _optimizer.Steps;
        set => _optimizer.Steps = value;
    }

    /// <summary>Updates from the gradient that backward left.</summary>
    /// <returns>The gradient's norm before clipping.</returns>
    /// <exception cref="NonFiniteException">The gradient is not finite; nothing was changed.</exception>
    public double Update(string stage)
    {
        var norm = Flat.ClipGradient(_clipNorm);
        if (!double.IsFinite(norm))
            throw new NonFiniteException(Flat.FirstNonFinite(Flat.Gradient) ?? "the network", stage, Steps + 1);

        _optimizer.Step(Math.Min(1, (Steps + 1.0) / Math.Max(1, _rampSteps)));
        return norm;
    }

    /// <summary>Throws away what backward left, as if the step had never begun.</summary>
    public void ForgetGradient() => Flat.Gradient.zero_();

    /// <summary>The tensors a checkpoint holds, under <paramref name="name"/>.</summary>
    public IEnumerable<KeyValuePair<string, Tensor>> State(string name) =>
    [
        new(name + ".parameters", Flat.Values),
        new(name + ".adam.first_moment", _optimizer.FirstMoment),
        new(name + ".adam.second_moment", _optimizer.SecondMoment),
    ];

    public void Dispose() => _optimizer.Dispose();
}
