using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class FrechetDistanceTest
{
    [Test]
    public void DiagonalGaussians_MatchTheClosedForm()
    {
        var a = new GaussianFit([0, 1], new double[,] { { 4, 0 }, { 0, 9 } });
        var b = new GaussianFit([3, 5], new double[,] { { 1, 0 }, { 0, 16 } });

        var distance = FrechetDistance.Between(a, b);

        Assert.That(distance, Is.EqualTo(9 + 16 + (2 - 1) * (2 - 1) + (3 - 4) * (3 - 4)).Within(1e-9));
    }

    [Test]
    public void CommutingCovariances_MatchTheClosedForm()
    {
        var a = new GaussianFit([0, 0], new double[,] { { 2.5, 1.5 }, { 1.5, 2.5 } }); // eigenvalues 4 and 1 along the diagonals
        var b = new GaussianFit([0, 0], new double[,] { { 5, -4 }, { -4, 5 } });       // eigenvalues 1 and 9 along the same

        Assert.That(FrechetDistance.Between(a, b), Is.EqualTo((2 - 1) * (2 - 1) + (1 - 3) * (1 - 3)).Within(1e-9));
        Assert.That(FrechetDistance.Between(b, a), Is.EqualTo(5).Within(1e-9));
    }

    [Test]
    public void DegenerateCovariances_AreNoTrouble()
    {
        var a = new GaussianFit([1, 2, 3], new double[3, 3]);
        var b = new GaussianFit([1, 2, 5], new double[,] { { 1, 1, 0 }, { 1, 1, 0 }, { 0, 0, 0 } });

        Assert.That(FrechetDistance.Between(a, b), Is.EqualTo(4 + 2).Within(1e-9));
        Assert.That(FrechetDistance.Between(b, b), Is.Zero.Within(1e-9));
    }

    [Test]
    public void Samples_ApproachTheirGaussians()
    {
        var random = new CounterRandom(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var a = new FeatureMatrix([.. Enumerable.Range(0, 3 * 20000).Select(_ => Normal())], 3);
        var b = new FeatureMatrix([.. Enumerable.Range(0, 3 * 20000).Select(_ => 1 + 2 * Normal())], 3);

        Assert.That(FrechetDistance.Between(a, b), Is.EqualTo(3 * (1 + 1)).Within(0.15));
    }

    [Test]
    public void Fit_IsMeanAndUnbiasedCovariance()
    {
        var fit = GaussianFit.Of(new FeatureMatrix([1, 2, 3, 6], 2));

        Assert.That(fit.Mean, Is.EqualTo(new[] { 2.0, 4.0 }));
        Assert.That(fit.Covariance, Is.EqualTo(new double[,] { { 2, 4 }, { 4, 8 } }));
        Assert.That(() => GaussianFit.Of(new FeatureMatrix([1, 2], 2)), Throws.ArgumentException);
    }
}
