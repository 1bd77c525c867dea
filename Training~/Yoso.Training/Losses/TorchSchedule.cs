using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Losses;

/// <summary>A <see cref="NoiseSchedule"/> as tensors: alpha(t) = sqrt(alphas_cumprod), sigma(t) = sqrt(1 - alphas_cumprod), gathered for a batch of timesteps.</summary>
public sealed class TorchSchedule : IDisposable
{
    readonly Tensor _alpha; // (T)
    readonly Tensor _sigma; // (T)

    public TorchSchedule(NoiseSchedule schedule, Device? device = null)
    {
        var steps = Enumerable.Range(0, schedule.TrainSteps);
        _alpha = tensor(steps.Select(t => schedule.Alpha(t)).ToArray(), device: device).DetachFromDisposeScope();
        _sigma = tensor(steps.Select(t => schedule.Sigma(t)).ToArray(), device: device).DetachFromDisposeScope();
        Prediction = schedule.Prediction;
        TrainSteps = schedule.TrainSteps;
    }

    /// <summary>What the network predicts.</summary>
    public PredictionType Prediction { get; }

    /// <summary>Number of timesteps T; t lies in [0, T).</summary>
    public int TrainSteps { get; }

    /// <summary>alpha(t), shape (n, 1, 1, 1), of integer timesteps (n).</summary>
    public Tensor Alpha(Tensor t) => _alpha[t].view(-1, 1, 1, 1);

    /// <summary>sigma(t), shape (n, 1, 1, 1), of integer timesteps (n).</summary>
    public Tensor Sigma(Tensor t) => _sigma[t].view(-1, 1, 1, 1);

    /// <summary>Signal-to-noise ratio alpha^2 / sigma^2, shape (n).</summary>
    public Tensor Snr(Tensor t) => (_alpha[t] / _sigma[t]).square();

    /// <summary>x_t = alpha(t) x + sigma(t) noise.</summary>
    public Tensor AddNoise(Tensor x, Tensor noise, Tensor t) => Alpha(t) * x + Sigma(t) * noise;

    /// <summary>v = alpha(t) noise - sigma(t) x (arXiv 2202.00512, appendix D).</summary>
    public Tensor Velocity(Tensor x, Tensor noise, Tensor t) => Alpha(t) * noise - Sigma(t) * x;

    /// <summary>The clean picture that a network's prediction stands for.</summary>
    public Tensor ToClean(Tensor prediction, Tensor xt, Tensor t) => Prediction switch
    {
        PredictionType.Epsilon => (xt - Sigma(t) * prediction) / Alpha(t),
        PredictionType.VPrediction => Alpha(t) * xt - Sigma(t) * prediction,
        _ => prediction,
    };

    public void Dispose()
    {
        _alpha.Dispose();
        _sigma.Dispose();
    }
}
