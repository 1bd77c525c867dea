using NUnit.Framework;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class RetrievalPrecisionTest
{
    const int Words = 10;

    static readonly int[][] Bags = [.. Enumerable.Range(0, Words).Select(word => new[] { word })];
    static readonly double[] Prior = new double[Words];

    [Test]
    public void PerfectPredictions_FindEveryCaption()
    {
        var precision = RetrievalPrecision.Measure(Predictions(picture => picture), Bags, Prior);

        Assert.That((precision.At1, precision.At5, precision.Candidates), Is.EqualTo((1.0, 1.0, Words)));
        Assert.That((precision.ChanceAt1, precision.ChanceAt5), Is.EqualTo((0.1, 0.5)));
    }

    [Test]
    public void EqualPredictions_ReachTheChanceLevel()
    {
        var precision = RetrievalPrecision.Measure(new FeatureMatrix(new double[Words * Words], Words), Bags, Prior);

        Assert.That(precision.At1, Is.EqualTo(precision.ChanceAt1).Within(1e-12));
        Assert.That(precision.At5, Is.EqualTo(precision.ChanceAt5).Within(1e-12));
    }

    [Test]
    public void WrongPredictions_FindNone()
    {
        var precision = RetrievalPrecision.Measure(Predictions(picture => (picture + 1) % Words), Bags, Prior);

        Assert.That(precision.At1, Is.Zero);
        Assert.That(precision.At5, Is.EqualTo(4.0 / 9).Within(1e-12)); // equal with nine others, one place taken
    }

    [Test]
    public void Prior_TakesTheEdgeOffCommonWords()
    {
        var words = new FeatureMatrix([2, 1.5, 2, -3], 2); // word 0 is likely everywhere, word 1 only where it is shown
        int[][] bags = [[1], [0]];

        Assert.That(RetrievalPrecision.Measure(words, bags, [0, 0]).At1, Is.EqualTo(0.5));
        Assert.That(RetrievalPrecision.Measure(words, bags, [2, -3]).At1, Is.EqualTo(0.75)); // the second picture ties
    }

    [Test]
    public void CaptionsWithoutKnownWords_AreLeftOut_AndEqualOnesCountOnce()
    {
        var precision = RetrievalPrecision.Measure(new FeatureMatrix([1, 0, 1, 0, 0, 1], 2), [[0], [0], []], [0, 0]);

        Assert.That((precision.At1, precision.Candidates), Is.EqualTo((1.0, 1)));
        Assert.That(() => RetrievalPrecision.Measure(new FeatureMatrix([1, 0], 2), [[]], [0, 0]), Throws.ArgumentException);
    }

    static FeatureMatrix Predictions(Func<int, int> word)
    {
        var values = new double[Words * Words];
        for (var picture = 0; picture < Words; picture++) values[picture * Words + word(picture)] = 5;
        return new FeatureMatrix(values, Words);
    }
}
