using static TorchSharp.torch;

namespace Yoso.Training.Losses;

/// <summary>A network as the losses see it: (x_t, t, text embedding) to its raw prediction, of x_t's shape.</summary>
public delegate Tensor Predict(Tensor xt, Tensor t, Tensor text);

/// <summary>The plain denoising objective: mean squared error of the network's own prediction target.</summary>
public static class DiffusionLoss
{
    /// <summary>The loss at clean latents <paramref name="x"/>, noise and timesteps (n) of the same batch.</summary>
    public static Tensor Of(Predict network, TorchSchedule schedule, Tensor x, Tensor noise, Tensor t, Tensor text)
    {
        using var scope = NewDisposeScope();
        var target = schedule.Prediction switch
        {
            PredictionType.Epsilon => noise,
            PredictionType.VPrediction => schedule.Velocity(x, noise, t),
            _ => x,
        };
        var prediction = network(schedule.AddNoise(x, noise, t), t, text);
        return (prediction - target).square().mean().MoveToOuterDisposeScope();
    }
}
