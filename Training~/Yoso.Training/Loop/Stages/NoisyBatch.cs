using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A batch with all that is drawn for it: clean latents (n, c, h, w), noise of their shape, timesteps (n).</summary>
sealed record NoisyBatch(Tensor X, Tensor Noise, Tensor T)
{
    /// <summary>Equal parts, one after the other.</summary>
    public IEnumerable<NoisyBatch> Parts(int count)
    {
        var (x, noise, t) = (X.chunk(count), Noise.chunk(count), T.chunk(count));
        return Enumerable.Range(0, count).Select(i => new NoisyBatch(x[i], noise[i], t[i]));
    }
}
