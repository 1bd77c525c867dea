using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Yoso.Training.Losses;

/// <summary>The terms of the generator's loss, each a scalar tensor, and their weighted sum.</summary>
public sealed record GeneratorLoss(Tensor Total, Tensor Consistency, Tensor Kl, Tensor Gan);

/// <summary>
/// You Only Sample Once (arXiv 2403.12931): pictures denoised from high noise must become indistinguishable
/// from the same network's pictures denoised from lower noise.
/// </summary>
public sealed class YosoObjective
{
    const double SigmaData = 0.5;       // consistency models, arXiv 2303.01469, appendix C
    const double TimestepScaling = 10;  // the LCM scheduler's timestep_scaling

    readonly YosoOptions _options;
    readonly TorchSchedule _schedule;

    public YosoObjective(YosoOptions options, TorchSchedule schedule)
    {
        _options = options;
        _schedule = schedule;
    }

    /// <summary>f(x_t, t): the network's clean prediction, through the boundary scalings where they are on.</summary>
    public Tensor Clean(Predict network, Tensor xt, Tensor t, Tensor text)
    {
        using var scope = NewDisposeScope();
        var x0 = _schedule.ToClean(network(xt, t, text), xt, t);
        if (!_options.BoundaryScalings) return x0.MoveToOuterDisposeScope();

        var s = (t.to(float32) * TimestepScaling).view(-1, 1, 1, 1);
        var norm = s.square() + SigmaData * SigmaData;
        return (SigmaData * SigmaData / norm * xt + s / norm.sqrt() * x0).MoveToOuterDisposeScope();
    }

    /// <summary>t lowered by <paramref name="gap"/>, never below 0.</summary>
    public static Tensor Earlier(Tensor t, int gap) => (t - gap).clamp(min: 0);

    /// <summary>softplus(-D(real)) + softplus(D(fake)), from logits of any shape with the batch first.</summary>
    public Tensor Discriminator(Tensor real, Tensor fake) => SoftplusMean(-real) + SoftplusMean(fake);

    /// <summary>The generator's loss.</summary>
    /// <param name="y">f(x_t, t), with gradient.</param>
    /// <param name="x">The clean latents.</param>
    /// <param name="t">Timesteps (n).</param>
    /// <param name="features">Frozen features of y and of the consistency target f(x_{t-gap}, t-gap), level by level.</param>
    /// <param name="fakeLogits">D(y, t, c), with gradient to y.</param>
    public GeneratorLoss Generator(
        Tensor y, Tensor x, Tensor t, IReadOnlyList<(Tensor Y, Tensor Target)> features, Tensor fakeLogits)
    {
        using var scope = NewDisposeScope();
        var distance = features.Select(f => PerSample(f.Y - f.Target)).Aggregate((a, b) => a + b) / features.Count;
        var consistency = (distance * ConsistencyWeight(t)).mean();
        var error = PerSample(y - x);
        var kl = ((_options.AverageKlFirst ? error.mean() : error) * KlWeight(t)).mean();
        var gan = SoftplusMean(-fakeLogits);
        var total = _options.LambdaConsistency * consistency + _options.LambdaKl * kl + _options.LambdaGan * gan;
        return new GeneratorLoss(
            total.MoveToOuterDisposeScope(), consistency.MoveToOuterDisposeScope(),
            kl.MoveToOuterDisposeScope(), gan.MoveToOuterDisposeScope());
    }

    /// <summary>min(1 / (1/sqrt(snr_t) - 1/sqrt(snr_{t-gap})), limit), shape (n); the limit where both levels are the same.</summary>
    public Tensor ConsistencyWeight(Tensor t)
    {
        using var scope = NewDisposeScope();
        var ratio = (1 / _schedule.Snr(t).sqrt()) - (1 / _schedule.Snr(Earlier(t, _options.ConsistencyGap)).sqrt());
        return (1 / ratio).clamp(max: _options.SnrLimit).MoveToOuterDisposeScope();
    }

    /// <summary>min(snr_t, limit), shape (n).</summary>
    public Tensor KlWeight(Tensor t) => _schedule.Snr(t).clamp(max: _options.SnrLimit);

    static Tensor PerSample(Tensor difference) => difference.square().flatten(1).mean([1]);

    Tensor SoftplusMean(Tensor logits) =>
        _options.AverageLogitsFirst ? softplus(logits.mean(), 1, 20) : softplus(logits, 1, 20).mean();
}
