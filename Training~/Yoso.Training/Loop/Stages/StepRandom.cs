using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>
/// The random draws of one training step. Each step seeds its own generator from (run seed, stage, step), so the
/// random state of a run is its step number: there is nothing else to save, and a resumed run draws the same.
/// </summary>
public sealed class StepRandom : IDisposable
{
    readonly Generator _generator;

    public StepRandom(ulong seed, int stage, long step)
    {
        _generator = new Generator(Mix(Mix(seed + (ulong)stage) + (ulong)step));
    }

    /// <summary>Standard normal noise of <paramref name="like"/>'s shape.</summary>
    public Tensor NormalLike(Tensor like) => randn(like.shape, generator: _generator);

    /// <summary>Uniform noise in [0, 1), shape (count).</summary>
    public Tensor Uniform(long count) => rand(count, generator: _generator);

    /// <summary>One timestep a sample, int64 (count), stratified in each of some equal batches: the i-th sample of a batch of n is uniform in the i-th of n equal parts of [0, steps).</summary>
    public Tensor Timesteps(long count, int steps, int batches = 1)
    {
        using var scope = NewDisposeScope();
        var length = count / batches;
        var u = (Uniform(count) + arange(length).repeat(batches)) / length;
        return (u * steps).to(int64).clamp(0, steps - 1).MoveToOuterDisposeScope();
    }

    public void Dispose() => _generator.Dispose();

    // SplitMix64's finaliser (Steele, Lea and Flood 2014).
    static ulong Mix(ulong z)
    {
        z += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
