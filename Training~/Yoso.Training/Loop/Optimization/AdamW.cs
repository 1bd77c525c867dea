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
    const long ChunkLength = 1 << 16;

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
        using var _ = no_grad();
        Steps++;
        var rate = _options.LearningRate * learningRateScale;
        for (long from = 0; from < FirstMoment.numel(); from += ChunkLength)
            StepChunk(from, Math.Min(ChunkLength, FirstMoment.numel() - from), rate);
    }

    // A part of the vectors that stays in the processor's cache from the first of these operations to the last.
    void StepChunk(long from, long length, double rate)
    {
        using var scope = NewDisposeScope();
        Tensor Part(Tensor whole) => whole.narrow(0, from, length);
        var (values, gradient, first, second) =
            (Part(_parameters.Values), Part(_parameters.Gradient), Part(FirstMoment), Part(SecondMoment));
        values.mul_(1 - rate * _options.WeightDecay);
        first.lerp_(gradient, 1 - _options.Beta1);
        second.mul_(_options.Beta2).addcmul_(gradient, gradient, 1 - _options.Beta2);

        var denominator = second.sqrt().div_(Math.Sqrt(1 - Math.Pow(_options.Beta2, Steps))).add_(_options.Epsilon);
        values.addcdiv_(first, denominator, -rate / (1 - Math.Pow(_options.Beta1, Steps)));
        gradient.zero_();
    }

    public void Dispose()
    {
        FirstMoment.Dispose();
        SecondMoment.Dispose();
    }
}
