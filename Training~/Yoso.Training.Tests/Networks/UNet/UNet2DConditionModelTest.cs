using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class UNet2DConditionModelTest
{
    DisposeScope _scope = null!;

    [SetUp]
    public void Seed()
    {
        _scope = NewDisposeScope();
        random.manual_seed(1);
    }

    [TearDown]
    public void FreeTensors() => _scope.Dispose();

    static IEnumerable<TestCaseData> Variants()
    {
        yield return new TestCaseData(SmallNetworks.Uneven).SetName("Forward_KeepsTheSizeWithTextAtOneLevel");
        yield return new TestCaseData(SmallNetworks.UnevenWithText).SetName("Forward_KeepsTheSizeWithPooledText");
        yield return new TestCaseData(SmallNetworks.Uneven with { MidBlockType = null }).SetName("Forward_KeepsTheSizeWithoutMiddle");
        yield return new TestCaseData(SmallNetworks.Uneven with { MidBlockType = "UNetMidBlock2D" }).SetName("Forward_KeepsTheSizeWithPlainMiddle");
        yield return new TestCaseData(SmallNetworks.Uneven with { DownsamplePadding = 0 }).SetName("Forward_KeepsTheSizeWithPaddingBelow");
        yield return new TestCaseData(SmallNetworks.Uneven with { FlipSinToCos = false, FreqShift = 1, TimeEmbeddingDim = 20 }).SetName("Forward_KeepsTheSizeWithAnotherTimeEmbedding");
    }

    [TestCaseSource(nameof(Variants))]
    public void Forward_KeepsTheSize(UNet2DConditionConfig config)
    {
        using var model = new UNet2DConditionModel(config);

        var even = model.call(randn(2, 3, 8, 12), tensor(500L), randn(2, 7, 12));
        var odd = model.call(randn(1, 3, 7, 5), tensor(500L), randn(1, 1, 12));

        Assert.That(even.shape, Is.EqualTo(new long[] { 2, 5, 8, 12 }));
        Assert.That(odd.shape, Is.EqualTo(new long[] { 1, 5, 7, 5 }));
        Assert.That(even.isfinite().all().item<bool>(), Is.True);
    }

    [Test]
    public void Forward_TakesTheTimestepAsScalarOrVectorOfAnyType()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        var sample = randn(2, 3, 8, 8);
        var text = randn(2, 7, 12);
        using var noGrad = no_grad();

        var scalar = model.call(sample, tensor(40L), text);
        var vector = model.call(sample, tensor(new[] { 40f, 40f }), text);
        var other = model.call(sample, tensor(new[] { 40L, 900L }), text);

        Assert.That((scalar - vector).abs().max().item<float>(), Is.LessThan(1e-5));
        Assert.That((scalar - other)[0].abs().max().item<float>(), Is.LessThan(1e-5));
        Assert.That((scalar - other)[1].abs().max().item<float>(), Is.GreaterThan(1e-3));
    }

    [Test]
    public void Forward_TreatsEverySampleOfABatchAlone()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        var (sample, time, text) = (randn(3, 3, 8, 8), tensor(new[] { 1L, 300L, 999L }), randn(3, 7, 12));
        using var noGrad = no_grad();

        var together = model.call(sample, time, text);
        var alone = model.call(sample[1..2], time[1..2], text[1..2]);

        Assert.That((together[1..2] - alone).abs().max().item<float>(), Is.LessThan(1e-5));
    }

    [Test]
    public void Forward_CentersTheSampleWhereTheModelWantsIt()
    {
        using var plain = new UNet2DConditionModel(SmallNetworks.Uneven);
        using var centered = new UNet2DConditionModel(SmallNetworks.Uneven with { CenterInputSample = true });
        ModuleWeights.Copy(plain, centered);
        var (sample, time, text) = (randn(1, 3, 8, 8), tensor(3L), randn(1, 7, 12));

        var difference = centered.call(sample, time, text) - plain.call(2 * sample - 1, time, text);

        Assert.That(difference.abs().max().item<float>(), Is.Zero);
    }

    [Test]
    public void Half_GivesEachLevelAndTheMiddle()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        using var half = new UNet2DConditionHalf(SmallNetworks.UnevenWithText);
        ModuleWeights.Copy(model, half);
        var (sample, time, text) = (randn(2, 3, 8, 8), tensor(3L), randn(2, 7, 12));

        var features = model.Half(sample, time, text);
        var same = half.call(sample, time, text);

        Assert.That(features.Select(feature => string.Join(",", feature.shape)), Is.EqualTo(new[] { "2,8,4,4", "2,16,4,4", "2,16,4,4" }));
        Assert.That(features.Zip(same).Max(pair => (pair.First - pair.Second).abs().max().item<float>()), Is.Zero);
    }

    [Test]
    public void Names_AreThoseOfDiffusers()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);

        var names = model.state_dict().Keys;

        Assert.That(names, Is.SupersetOf(new[]
        {
            "conv_in.weight", "time_embedding.linear_1.weight", "add_embedding.pool.positional_embedding", "add_embedding.pool.k_proj.bias",
            "add_embedding.norm1.weight", "add_embedding.proj.weight", "down_blocks.0.resnets.0.time_emb_proj.bias", "down_blocks.0.downsamplers.0.conv.weight",
            "down_blocks.1.resnets.0.conv_shortcut.weight", "down_blocks.1.attentions.1.transformer_blocks.1.attn2.to_out.0.bias",
            "down_blocks.1.attentions.0.transformer_blocks.0.ff.net.0.proj.weight", "down_blocks.1.attentions.0.transformer_blocks.0.ff.net.2.bias",
            "mid_block.attentions.0.proj_in.weight", "mid_block.resnets.1.norm2.bias", "up_blocks.0.upsamplers.0.conv.bias", "conv_norm_out.weight", "conv_out.bias",
        }));
        Assert.That(names, Has.None.Contains("frequencies"));
    }

    [Test]
    public void ScaleShift_DoublesTheTimeProjectionOnly()
    {
        using var added = new UNet2DConditionModel(SmallNetworks.Uneven);
        using var scaled = new UNet2DConditionModel(SmallNetworks.Uneven with { ResnetScaleShift = true });
        var plain = added.state_dict();

        var changed = scaled.state_dict().Where(pair => !pair.Value.shape.SequenceEqual(plain[pair.Key].shape)).ToArray();

        Assert.That(changed.Select(pair => pair.Key), Has.All.Contains("time_emb_proj").And.Exactly(2 * 10).Items);
    }

    [Test]
    public void NewWeights_AreThoseOfPyTorch()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        var state = model.state_dict();

        var norms = state.Where(pair => pair.Key.Contains("norm")).ToArray();
        var inside = state["mid_block.attentions.0.proj_in.weight"].abs().max().item<float>();

        Assert.That(norms, Has.Length.GreaterThan(20));
        Assert.That(norms.Where(pair => pair.Key.EndsWith(".weight")).Select(pair => pair.Value.sub(1).abs().max().item<float>()), Is.All.Zero);
        Assert.That(norms.Where(pair => pair.Key.EndsWith(".bias")).Select(pair => pair.Value.abs().max().item<float>()), Is.All.Zero);
        Assert.That(inside, Is.InRange(0.2, 1 / Math.Sqrt(16)));
        Assert.That(state["conv_in.weight"].abs().max().item<float>(), Is.InRange(0.15, 1 / Math.Sqrt(27)));
    }

    [Test]
    public void Step_ReachesEveryParameterAndLeavesNoTensor()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.UnevenWithText);
        var (sample, time, text) = (randn(2, 3, 8, 8), tensor(new[] { 3L, 700L }), randn(2, 7, 12));
        Step(model, sample, time, text);
        NativeHeap.Settle();
        var before = Tensor.TotalCount;

        Step(model, sample, time, text);

        var without = model.named_parameters().Where(pair => pair.parameter.grad is not { } grad || grad.abs().sum().item<float>() == 0).Select(pair => pair.name);
        Assert.That(Tensor.TotalCount, Is.EqualTo(before));
        Assert.That(without.Where(name => !name.EndsWith("pool.k_proj.bias")), Is.Empty); // softmax is blind to a shift of all keys
    }

    static void Step(UNet2DConditionModel model, Tensor sample, Tensor time, Tensor text)
    {
        using var scope = NewDisposeScope();
        model.zero_grad(set_to_none: false);
        model.call(sample, time, text).square().mean().backward();
    }

    [Test]
    public void To_KeepsTheFrequenciesOfTimeExact()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.Uneven);
        var (sample, time, text) = (randn(1, 3, 8, 8), tensor(999L), randn(1, 7, 12));
        using var noGrad = no_grad();
        var wanted = model.call(sample, time, text);

        model.to(bfloat16);
        var found = model.call(sample.to(bfloat16), time, text.to(bfloat16));

        Assert.That(found.dtype, Is.EqualTo(bfloat16));
        Assert.That((found.to(float32) - wanted).abs().max().item<float>(), Is.LessThan(0.1));
    }
}
