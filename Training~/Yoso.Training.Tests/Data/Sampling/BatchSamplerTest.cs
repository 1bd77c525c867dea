using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class BatchSamplerTest
{
    const int Size = 4;

    static readonly SamplingOptions Plain = new() { CaptionDropout = 0, FlipChance = 0, BalancePower = 0 };

    static readonly TrainingSet Set = TestPictures.Set(Size,
        TestPictures.Item("a cat", "monster"), TestPictures.Item("a dog", "monster"), TestPictures.Item("a wolf", "monster"),
        TestPictures.Item("a wall", "wall"), TestPictures.Item("a hidden thing", "item", "test"));

    [Test]
    public void SameSeed_GivesTheSameBatches()
    {
        var (a, b) = (new BatchSampler(Set, new SamplingOptions(), 5), new BatchSampler(Set, new SamplingOptions(), 5));

        for (var i = 0; i < 3; i++) Assert.That(Fingerprint(a.Next(8)), Is.EqualTo(Fingerprint(b.Next(8))));
        Assert.That(Fingerprint(a.Next(8)), Is.Not.EqualTo(Fingerprint(new BatchSampler(Set, new SamplingOptions(), 6).Next(8))));
    }

    [Test]
    public void RestoredState_ContinuesToTheSameBits()
    {
        var options = new SamplingOptions { RollCategories = ["wall"], CaptionDropout = 0.5 };
        var sampler = new BatchSampler(Set, options, 5);
        sampler.Next(7).Dispose();
        var state = sampler.State;
        var expected = Fingerprint(sampler.Next(9));

        var resumed = new BatchSampler(Set, options, 0) { State = state };

        Assert.That(state, Is.EqualTo(new RandomState(5, 7 * 6)));
        Assert.That(Fingerprint(resumed.Next(9)), Is.EqualTo(expected));
        Assert.That(resumed.State, Is.EqualTo(sampler.State));
    }

    [Test]
    public void Pixels_ArePremultipliedPlanes()
    {
        using var batch = new BatchSampler(Set, Plain, 1).Next(3);

        var values = batch.Pixels.data<float>().ToArray();
        Assert.That(batch.Pixels.shape, Is.EqualTo(new long[] { 3, 4, Size, Size }));
        for (var i = 0; i < 3; i++)
            for (var p = 0; p < Size * Size; p++)
                for (var c = 0; c < 4; c++)
                {
                    var pixel = Set.Picture(batch.Indices[i]).Slice(p * 4, 4);
                    var alpha = pixel[3] / 255.0;
                    var expected = (c == 3 ? alpha : pixel[c] / 255.0 * alpha) * 2 - 1;
                    Assert.That(values[(i * 4 + c) * Size * Size + p], Is.EqualTo(expected).Within(1e-6));
                }
    }

    [Test]
    public void Split_IsNeverLeft()
    {
        using var batch = new BatchSampler(Set, Plain, 1).Next(2000);

        Assert.That(batch.Indices, Has.None.EqualTo(4));
        Assert.That(batch.Indices.Distinct().Count(), Is.EqualTo(4));
        Assert.That(() => new BatchSampler(Set, Plain with { Split = "none" }, 1), Throws.ArgumentException);
    }

    [TestCase(0.0, 0.25)]
    [TestCase(0.5, 0.366)] // 1 / (1 + sqrt 3)
    [TestCase(1.0, 0.5)]
    public void BalancePower_RaisesSmallCategories(double power, double share)
    {
        using var batch = new BatchSampler(Set, Plain with { BalancePower = power }, 1).Next(20000);

        var walls = batch.Indices.Count(index => index == 3) / 20000.0;

        Assert.That(walls, Is.EqualTo(share).Within(0.012));
    }

    [Test]
    public void CaptionDropout_KeepsItsRate()
    {
        using var batch = new BatchSampler(Set, Plain with { CaptionDropout = 0.2 }, 1).Next(20000);

        Assert.That(batch.Captions.Count(caption => caption == "") / 20000.0, Is.EqualTo(0.2).Within(0.01));
    }

    [Test]
    public void Captions_AreChosenAmongAll()
    {
        var set = TestPictures.Set(Size, new TrainingItem("a.png", ["one", "two", "three"], "", "train"));

        using var batch = new BatchSampler(set, Plain, 1).Next(3000);

        foreach (var caption in set.Items[0].Captions)
            Assert.That(batch.Captions.Count(drawn => drawn == caption), Is.EqualTo(1000).Within(100));
    }

    [TestCase("a cat", "monster", true)]
    [TestCase("a bright cat", "monster", true)]
    [TestCase("a cat facing Left", "monster", false)]
    [TestCase("the right hand", "monster", false)]
    [TestCase("a letter", "icon", false)]
    public void Flip_SparesSidesAndOtherCategories(string caption, string category, bool flips)
    {
        var set = TestPictures.Set(Size, TestPictures.Item(caption, category));

        using var batch = new BatchSampler(set, Plain with { FlipChance = 1, FlipCategories = ["monster"] }, 1).Next(1);

        using var plain = PictureTensor.From(set, [0]);
        using var expected = flips ? plain.flip(3) : plain.clone();
        Assert.That(batch.Pixels.data<float>().ToArray(), Is.EqualTo(expected.data<float>().ToArray()));
    }

    [Test]
    public void Roll_WrapsSeamlessTilesOnly()
    {
        using var batch = new BatchSampler(Set, Plain with { RollCategories = ["wall"] }, 3).Next(64);

        using var plain = PictureTensor.From(Set, batch.Indices);
        var moved = Enumerable.Range(0, 64).Where(i => !batch.Pixels[i].equal(plain[i]).all().item<bool>()).ToArray();
        Assert.That(moved, Is.Not.Empty);
        Assert.That(moved.Select(i => batch.Indices[i]), Has.All.EqualTo(3));
        foreach (var i in moved)
            Assert.That(Sorted(batch.Pixels[i]), Is.EqualTo(Sorted(plain[i])));
    }

    static float[] Sorted(TorchSharp.torch.Tensor picture) => [.. picture.contiguous().data<float>().ToArray().Order()];

    static string Fingerprint(SampleBatch batch)
    {
        using (batch) return string.Join('|', [.. batch.Captions, .. batch.Indices.Select(i => $"{i}"), .. batch.Pixels.data<float>().Select(v => $"{v:R}")]);
    }
}
