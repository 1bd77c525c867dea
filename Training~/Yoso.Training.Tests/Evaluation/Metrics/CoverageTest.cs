using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class CoverageTest
{
    static readonly FeatureMatrix Line = new([0, 1, 2, 3, 10, 11, 12, 13], 1); // two clusters

    [Test]
    public void TheSamePictures_CoverAll() => Assert.That(Coverage.Measure(Line, Line, 2), Is.EqualTo(1.0));

    [Test]
    public void OneCluster_CoversHalf() =>
        Assert.That(Coverage.Measure(Line, new FeatureMatrix([1.5, 1.5, 1.5], 1), 2), Is.EqualTo(0.5));

    [Test]
    public void FarPictures_CoverNothing() => Assert.That(Coverage.Measure(Line, new FeatureMatrix([100.0], 1), 2), Is.Zero);

    [Test]
    public void EqualDistributions_ReachTheExpectedShare()
    {
        var random = new CounterRandom(2);
        FeatureMatrix Sample() => new([.. Enumerable.Range(0, 2 * 500).Select(_ => random.NextDouble())], 2);

        Assert.That(Coverage.Measure(Sample(), Sample(), 3), Is.EqualTo(1 - 1 / 8.0).Within(0.04));
    }

    [Test]
    public void TooFewRealPictures_AreRefused() =>
        Assert.That(() => Coverage.Measure(Line, Line, 8), Throws.ArgumentException.With.Message.Contains("more than 8"));
}
