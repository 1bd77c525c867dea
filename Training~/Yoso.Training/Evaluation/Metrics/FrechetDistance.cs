using TorchSharp;

namespace Yoso.Training.Evaluation;

/// <summary>Squared Fréchet distance between Gaussians fitted to features (Dowson and Landau 1982; Heusel et al. 2017 for pictures).</summary>
/// <remarks>|m1 - m2|^2 + tr(C1 + C2 - 2 (C1^1/2 C2 C1^1/2)^1/2), with roots by symmetric eigendecomposition, in double precision.</remarks>
public static class FrechetDistance
{
    /// <summary>In squared feature units; zero for equal statistics. Few pictures bias it upwards: compare equal numbers.</summary>
    public static double Between(FeatureMatrix a, FeatureMatrix b) => Between(GaussianFit.Of(a), GaussianFit.Of(b));

    public static double Between(GaussianFit a, GaussianFit b)
    {
        if (a.Mean.Length != b.Mean.Length) throw new ArgumentException($"wanted {a.Mean.Length} features, found {b.Mean.Length}", nameof(b));

        using var scope = torch.NewDisposeScope();
        var (c1, c2) = (torch.tensor(a.Covariance), torch.tensor(b.Covariance)); // (d, d)
        var root = Root(c1);
        var cross = Eigen(root.matmul(c2).matmul(root)).Values.clamp_min(0).sqrt().sum();
        var spread = (c1.trace() + c2.trace() - 2 * cross).item<double>();
        var shift = a.Mean.Zip(b.Mean, (x, y) => (x - y) * (x - y)).Sum();
        return Math.Max(0, shift + spread);
    }

    static torch.Tensor Root(torch.Tensor matrix)
    {
        var (values, vectors) = Eigen(matrix);
        return (vectors * values.clamp_min(0).sqrt()).matmul(vectors.mT);
    }

    static (torch.Tensor Values, torch.Tensor Vectors) Eigen(torch.Tensor matrix) =>
        torch.linalg.eigh((matrix + matrix.mT) / 2);
}
