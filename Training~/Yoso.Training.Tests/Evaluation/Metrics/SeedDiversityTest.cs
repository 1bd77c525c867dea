using NUnit.Framework;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class SeedDiversityTest
{
    [Test]
    public void Groups_CountAlike()
    {
        var triangle = new FeatureMatrix([0, 0, 3, 0, 0, 4], 2); // sides 3, 4, 5
        var pair = new FeatureMatrix([0, 0, 0, 10], 2);
        var single = new FeatureMatrix([7, 7], 2);

        Assert.That(SeedDiversity.MeanDistance([triangle, pair, single]), Is.EqualTo((4 + 10) / 2.0));
    }

    [Test]
    public void EqualPictures_HaveNone() =>
        Assert.That(SeedDiversity.MeanDistance([new FeatureMatrix([1, 2, 1, 2], 2)]), Is.Zero);

    [Test]
    public void NoPair_IsRefused() =>
        Assert.That(() => SeedDiversity.MeanDistance([new FeatureMatrix([1, 2], 2)]), Throws.ArgumentException);
}
