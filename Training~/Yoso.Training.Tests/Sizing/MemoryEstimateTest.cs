using TorchSharp;
using Yoso.Training.Networks;
using Yoso.Training.Sizing;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Sizing;

public sealed class MemoryEstimateTest
{
    static readonly UNet2DConditionConfig Family = BasePreset.Sd15.UNet with
    {
        BlockOutChannels = [32, 64, 64],
        DownBlockTypes = ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"],
        UpBlockTypes = ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"],
        LayersPerBlock = [2, 2, 2],
        TransformerLayersPerBlock = [1, 1, 1],
        CrossAttentionDim = [32, 32, 32],
        AttentionHeads = [4, 4, 4],
    };

    // The median of so many: the kernels' own scratch memory, which comes and goes with the load of the machine, is a tenth of the smallest.
    const int Measurements = 5;

    [TestCase(false, false)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [TestCase(true, true)]
    [Platform("Linux", Reason = "the heap is asked by a function of glibc")]
    public void Activations_AreThoseThatTheHeapShows(bool scaleShift, bool recomputes)
    {
        var config = Family with { ResnetScaleShift = scaleShift };
        var work = new LoraWorkload { LatentSide = 48, BatchSize = 2, Recomputes = recomputes, Adversarial = false };
        using var model = new UNet2DConditionModel(config);
        Recomputation.Set(model, recomputes);
        using var scope = NewDisposeScope();
        var (sample, time, text) = (randn(2, 4, 48, 48), tensor(3L), randn(2, 77, 32));
        model.call(sample, time, text);

        var kept = Enumerable.Range(0, Measurements).Select(_ => Kept(() => model.call(sample, time, text))).Order().ElementAt(Measurements / 2);

        var estimate = MemoryEstimate.OfLora(config, null, work).Activations;
        TestContext.Out.WriteLine($"kept {kept / 1e6:f1} MB, estimated {estimate / 1e6:f1} MB");
        Assert.That((double)estimate / kept, Is.InRange(0.92, 1.08));
    }

    [Test]
    public void Estimate_OfSd15_AddsUp()
    {
        var plain = MemoryEstimate.OfLora(BasePreset.Sd15.UNet, BasePreset.Sd15.Text, new LoraWorkload());
        var frugal = Of(new LoraWorkload { LatentSide = 64, Recomputes = true, FrozenType = TensorType.BF16 });

        Assert.That(plain.Base, Is.EqualTo(4L * (859_520_964 + 123_060_480)));
        Assert.That(frugal.Base, Is.InRange(2L * 859_520_964, 2L * 861_000_000));
        Assert.That(frugal.Activations, Is.LessThan(plain.Activations / 4));
        Assert.That(frugal.Total, Is.EqualTo(frugal.Base + frugal.Lora + frugal.Discriminator + frugal.Activations + frugal.Working + frugal.Program));
        TestContext.Out.WriteLine($"512x512, float32: {plain}");
        TestContext.Out.WriteLine($"512x512, bfloat16 base, recomputing: {frugal}");
        TestContext.Out.WriteLine($"256x256, bfloat16 base, recomputing: {Of(new LoraWorkload { LatentSide = 32, Recomputes = true, FrozenType = TensorType.BF16 })}");
        TestContext.Out.WriteLine($"512x512, bfloat16 base, recomputing, plain diffusion: {Of(new LoraWorkload { Adversarial = false, Recomputes = true, FrozenType = TensorType.BF16 })}");
    }

    [Test]
    public void Lora_IsCountedByItsTargets()
    {
        var network = NetworkShapes.Of(Family);

        var count = MemoryEstimate.LoraCount(network, new LoraWorkload { Rank = 3, Adapts = path => path == "conv_in" || path == "time_embedding.linear_1" });

        Assert.That(count, Is.EqualTo(3 * ((32 + 4 * 9) + (128 + 32))));
    }

    static long Kept(Func<Tensor> run)
    {
        using var scope = NewDisposeScope();
        var before = NativeHeap.BytesInUse();
        var result = run();
        Assert.That(result.requires_grad, Is.True);
        return NativeHeap.BytesInUse() - before;
    }

    static MemoryEstimate Of(LoraWorkload work) => MemoryEstimate.OfLora(BasePreset.Sd15.UNet, null, work);
}
