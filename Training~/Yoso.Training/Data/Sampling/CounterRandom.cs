namespace Yoso.Training.Data;

/// <summary>Random numbers as a pure function of (seed, counter), so that a run can stop and resume to the same bits.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014); constants by Stafford, variant 13.</remarks>
public sealed class CounterRandom
{
    const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    readonly ulong _seed;
    readonly ulong _start;
    ulong _counter;

    public CounterRandom(RandomState state)
    {
        (_seed, _counter) = (state.Seed, state.Counter);
        _start = Mix(_seed + GoldenGamma);
    }

    public CounterRandom(ulong seed) : this(new RandomState(seed, 0))
    {
    }

    /// <summary>Where the sequence stands; one number drawn raises the counter by one.</summary>
    public RandomState State => new(_seed, _counter);

    public ulong NextBits() => Mix(_start + unchecked(++_counter * GoldenGamma));

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [0, count), from one draw; its bias is below count / 2^64.</summary>
    public int NextInt(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)Math.BigMul(NextBits(), (ulong)count, out _);
    }

    static ulong Mix(ulong z)
    {
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
