namespace Yoso.Training.Evaluation;

/// <summary>The share of real pictures that have a generated one in their neighbourhood (Naeem et al. 2020, "Reliable fidelity and diversity metrics").</summary>
public static class Coverage
{
    /// <summary>Neighbourhood of a real picture: up to its <paramref name="neighbours"/>-th nearest other real picture.</summary>
    /// <returns>0 to 1; for as many pictures of the same distribution about 1 - 2^-neighbours.</returns>
    public static double Measure(FeatureMatrix real, FeatureMatrix generated, int neighbours = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(neighbours);
        if (real.Count <= neighbours) throw new ArgumentException($"wanted more than {neighbours} real pictures, found {real.Count}", nameof(real));

        var covered = 0;
        for (var i = 0; i < real.Count; i++)
        {
            var radius = Radius(real, i, neighbours);
            if (Enumerable.Range(0, generated.Count).Any(j => real.Distance(i, generated, j) <= radius)) covered++;
        }

        return (double)covered / real.Count;
    }

    static double Radius(FeatureMatrix real, int index, int neighbours) =>
        Enumerable.Range(0, real.Count).Where(j => j != index).Select(j => real.Distance(index, real, j)).Order().ElementAt(neighbours - 1);
}
