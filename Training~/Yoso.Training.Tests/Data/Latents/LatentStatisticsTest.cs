using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class LatentStatisticsTest
{
    [Test]
    public void Measure_MatchesTheLatentsOfTheSplit()
    {
        using var scope = torch.NewDisposeScope();
        var set = TestPictures.Set(4, TestPictures.Item("a"), TestPictures.Item("b"), TestPictures.Item("c", "", "test"), TestPictures.Item("d"));

        var statistics = LatentStatistics.Measure(set);

        var haar = new LatentTransform(BlockBasis.Haar, new float[16], [.. Enumerable.Repeat(1f, 16)]);
        var values = haar.Encode(PictureTensor.From(set, [0, 1, 3])).to(torch.float64).permute(1, 0, 2, 3).reshape(16, -1);
        Assert.That(statistics.Mean, Is.EqualTo(values.mean([1]).data<double>().ToArray()).Within(1e-6));
        Assert.That(statistics.Std, Is.EqualTo(values.std(1, unbiased: false).data<double>().ToArray()).Within(1e-6));
    }

    [Test]
    public void Transform_HalfWhitensDetails()
    {
        var std = Enumerable.Range(0, 16).Select(c => c % 4 == 0 ? 1.0 : 0.04).ToArray();
        var mean = Enumerable.Range(0, 16).Select(c => 0.1 * c).ToArray();

        var transform = new LatentStatistics(mean, std).ToTransform();

        Assert.That(transform.Std.Take(4), Is.EqualTo(new[] { 1f, 0.2f, 0.2f, 0.2f }).Within(1e-6));
        Assert.That(transform.Mean.Skip(4).Take(4), Is.EqualTo(new[] { 0.4f, 0f, 0f, 0f }).Within(1e-6));
    }

    [Test]
    public void FlatPictures_GiveUsableScales()
    {
        var set = new TrainingSet(4, [TestPictures.Item("a")], TestPictures.Flat(4, 10, 20, 30));

        var transform = LatentStatistics.Measure(set).ToTransform();

        Assert.That(transform.Std, Has.All.GreaterThan(0f));
    }
}
