using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>The constants of <see cref="AdamW"/>; PyTorch's defaults.</summary>
public sealed record AdamWOptions
{
    public double LearningRate { get; init; } = 1e-3;
    public double Beta1 { get; init; } = 0.9;
    public double Beta2 { get; init; } = 0.999;
    public double Epsilon { get; init; } = 1e-8;
    public double WeightDecay { get; init; } = 0.01;
}

/// <summary>AdamW (arXiv 1711.05101) over one flat vector, in the order of operations of torch.optim.AdamW.</summary>
public sealed class AdamW : IDisposable
{
    readonly FlatParameters _parameters;
    readonly AdamWOptions _options;

    public AdamW(FlatParameters parameters, AdamWOptions options)
    {
        _parameters = parameters;
        _options = options;
        FirstMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
        SecondMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
    }

    /// <summary>Running mean of the gradient, shape (N).</summary>
    public Tensor FirstMoment { get; }

    /// <summary>Running mean of the squared gradient, shape (N).</summary>
    public Tensor SecondMoment { get; }

    /// <summary>Number of steps taken; set it when a checkpoint is loaded.</summary>
    public long Steps { get; set; }

    /// <summary>One update from the gradient, which is zeroed afterwards.</summary>
    /// <param name="learningRateScale">Factor on the learning rate (warm-up, decay).</param>
    public void Step(double learningRateScale = 1)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        Steps++;
        var (values, gradient) = (_parameters.Values, _parameters.Gradient);
        var rate = _options.LearningRate * learningRateScale;
        values.mul_(1 - rate * _options.WeightDecay);
        FirstMoment.lerp_(gradient, 1 - _options.Beta1);
        SecondMoment.mul_(_options.Beta2).addcmul_(gradient, gradient, 1 - _options.Beta2);

        var correction1 = 1 - Math.Pow(_options.Beta1, Steps);
        var correction2 = 1 - Math.Pow(_options.Beta2, Steps);
        var denominator = SecondMoment.sqrt().div_(Math.Sqrt(correction2)).add_(_options.Epsilon);
        values.addcdiv_(FirstMoment, denominator, -rate / correction1);
        gradient.zero_();
    }

    public void Dispose()
    {
        FirstMoment.Dispose();
        SecondMoment.Dispose();
    }
}
