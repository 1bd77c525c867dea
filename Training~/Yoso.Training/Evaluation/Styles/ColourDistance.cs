using System.Numerics;

namespace Yoso.Training.Evaluation;

/// <summary>How far apart the colours of two sets of pictures are, shares included: the sliced Wasserstein-1 distance of their visible pixels in OKLab.</summary>
/// <remarks>Along each of many directions the pixels' positions are sorted and compared quantile by quantile (Rabin, Peyré, Delon and Bernot 2011); the mean over directions. Unlike <see cref="PaletteDistance"/> it also sees colours of the style that are missing.</remarks>
public static class ColourDistance
{
    const int Directions = 64;
    const int Quantiles = 256;

    /// <summary>In OKLab units; 0 for equal shares of equal colours.</summary>
    public static double Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var (of, to) = (PaletteDistance.VisibleColours(a), PaletteDistance.VisibleColours(b));
        if (of.Count == 0 || to.Count == 0) return of.Count == to.Count ? 0 : 1;

        return Enumerable.Range(0, Directions).Select(Direction).Average(direction =>
            Profile(of, direction).Zip(Profile(to, direction), (x, y) => Math.Abs(x - y)).Average());
    }

    // Even over the half sphere: a Fibonacci lattice.
    static Vector3 Direction(int index)
    {
        var height = (index + 0.5) / Directions;
        var angle = index * Math.PI * (3 - Math.Sqrt(5));
        var radius = Math.Sqrt(1 - height * height);
        return new Vector3((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)), (float)height);
    }

    static IEnumerable<float> Profile(List<Vector3> colours, Vector3 direction)
    {
        var positions = colours.Select(colour => Vector3.Dot(colour, direction)).Order().ToArray();
        return Enumerable.Range(0, Quantiles).Select(q => positions[(int)((q + 0.5) / Quantiles * positions.Length)]);
    }
}
