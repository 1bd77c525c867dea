using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A diagonal Gaussian over latents, as diffusers' DiagonalGaussianDistribution.</summary>
/// <param name="Moments">Mean and log-variance side by side, (n, 2 * channels, height, width).</param>
public sealed record LatentDistribution(Tensor Moments) : IDisposable
{
    const double LeastLogVariance = -30;
    const double MostLogVariance = 20;

    /// <summary>(n, channels, height, width), in the caller's dispose scope.</summary>
    public Tensor Mean => Moments.narrow(1, 0, Moments.shape[1] / 2);

    /// <inheritdoc cref="Mean"/>
    public Tensor LogVariance
    {
        get
        {
            using var scope = NewDisposeScope();
            return Moments.narrow(1, Moments.shape[1] / 2, Moments.shape[1] / 2).clamp(LeastLogVariance, MostLogVariance).MoveToOuterDisposeScope();
        }
    }

    /// <summary>Latents drawn by standard normal noise of their shape.</summary>
    public Tensor Sample(Tensor noise)
    {
        using var scope = NewDisposeScope();
        return (Mean + (0.5 * LogVariance).exp() * noise).MoveToOuterDisposeScope();
    }

    public void Dispose() => Moments.Dispose();
}
