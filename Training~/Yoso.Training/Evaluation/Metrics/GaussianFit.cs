namespace Yoso.Training.Evaluation;

/// <summary>Mean (d) and covariance (d, d) of features, in double precision; the covariance is the unbiased one (n - 1).</summary>
public sealed record GaussianFit(double[] Mean, double[,] Covariance)
{
    /// <exception cref="ArgumentException">There are fewer than two rows.</exception>
    public static GaussianFit Of(FeatureMatrix features)
    {
        if (features.Count < 2) throw new ArgumentException($"wanted at least 2 rows, found {features.Count}", nameof(features));

        var mean = MeanOf(features);
        var covariance = new double[features.Width, features.Width];
        var centred = new double[features.Width];
        for (var row = 0; row < features.Count; row++)
        {
            for (var i = 0; i < mean.Length; i++) centred[i] = features.Row(row)[i] - mean[i];
            for (var i = 0; i < mean.Length; i++)
                for (var j = 0; j < mean.Length; j++) covariance[i, j] += centred[i] * centred[j] / (features.Count - 1);
        }

        return new GaussianFit(mean, covariance);
    }

    static double[] MeanOf(FeatureMatrix features)
    {
        var mean = new double[features.Width];
        for (var row = 0; row < features.Count; row++)
            for (var i = 0; i < mean.Length; i++) mean[i] += features.Row(row)[i] / features.Count;
        return mean;
    }
}
