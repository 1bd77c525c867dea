using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class RecomputationTest
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

    [TestCase(false)]
    [TestCase(true)]
    public void Gradients_AreThoseWithoutIt(bool narrow)
    {
        using var model = new UNet2DConditionModel(SmallNetworks.Classic);
        var (sample, time, text) = (randn(2, 4, 8, 8).requires_grad_(), tensor(new[] { 3L, 700L }), randn(2, 7, 20).requires_grad_());
        using var autocast = Autocast.To(narrow ? bfloat16 : null);

        var plain = Gradients(model, sample, time, text);
        Recomputation.Set(model, true);
        var recomputed = Gradients(model, sample, time, text);

        var differences = plain.Select(pair => Distance(pair.Value, recomputed[pair.Key])).ToArray();
        Assert.That(recomputed, Has.Count.EqualTo(plain.Count));
        Assert.That(differences, Is.All.LessThan(narrow ? 2e-2 : 2e-6)); // what reaches several layers is added up in another order
        TestContext.Out.WriteLine($"{plain.Count} gradients, {differences.Count(d => d == 0)} the same to the bit, the others to {differences.Max():e1} of their largest number");
    }

    [Test]
    public void Gradients_ReachOnlyWhatWantsThem()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.Classic);
        foreach (var (name, parameter) in model.named_parameters()) parameter.requires_grad_(name.Contains("attn2.to_k"));
        Recomputation.Set(model, true);

        var gradients = Gradients(model, randn(1, 4, 8, 8), tensor(3L), randn(1, 7, 20));

        Assert.That(gradients.Keys, Has.All.Contains("attn2.to_k"));
        Assert.That(gradients, Has.Count.EqualTo(model.named_parameters().Count(pair => pair.parameter.requires_grad)).And.Count.GreaterThan(8));
        Assert.That(gradients.Values.Select(gradient => gradient.abs().max().item<float>()), Is.All.Positive);
    }

    [Test]
    public void Lora_GetsTheSameGradients_ThoughItIsOutOfUseInBackward()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.Classic);
        foreach (var parameter in model.parameters()) parameter.requires_grad_(false);
        using var adapters = new LoraAdapters(model, ["to_q", "conv1", "time_emb_proj", "proj_in"], rank: 2, alpha: 4);
        foreach (var adapter in adapters.All) nn.init.normal_(adapter.Up);
        var (sample, time, text) = (randn(1, 4, 8, 8), tensor(3L), randn(1, 7, 20));
        Tensor[] Gradients()
        {
            foreach (var (_, parameter) in adapters.Parameters) parameter.grad = null;
            Tensor result;
            using (LoraAdapters.Use(adapters)) result = model.call(sample, time, text);
            result.square().mean().backward();
            return [.. adapters.Parameters.Select(pair => pair.Parameter.grad!.clone())];
        }

        var plain = Gradients();
        Recomputation.Set(model, true);
        var recomputed = Gradients();

        Assert.That(plain.Zip(recomputed, Distance), Is.All.LessThan(5e-6));
        Assert.That(plain.Select(gradient => gradient.abs().max().item<float>()), Is.All.Positive);
    }

    [Test]
    public void Half_RecomputesToo()
    {
        using var half = new UNet2DConditionHalf(SmallNetworks.UnevenWithText);
        var (sample, time, text) = (randn(2, 3, 8, 8).requires_grad_(), tensor(3L), randn(2, 7, 12));
        Tensor Gradient() => autograd.grad([half.call(sample, time, text)[^1].square().sum()], [sample])[0];

        var plain = Gradient();
        Recomputation.Set(half, true);

        Assert.That((Gradient() - plain).abs().max().item<float>(), Is.Zero);
    }

    [Test]
    public void Step_LeavesNoTensor()
    {
        using var model = new UNet2DConditionModel(SmallNetworks.Classic);
        var (sample, time, text) = (randn(1, 4, 8, 8), tensor(3L), randn(1, 7, 20));
        Recomputation.Set(model, true);
        void Step()
        {
            using var scope = NewDisposeScope();
            model.zero_grad(set_to_none: false);
            model.call(sample, time, text).square().mean().backward();
        }

        Step();
        NativeHeap.Settle();
        var before = Tensor.TotalCount;
        Step();

        Assert.That(Tensor.TotalCount, Is.EqualTo(before));
    }

    /// <summary>Counts what the C heap holds of a forward pass, which is where libtorch keeps tensors on a CPU.</summary>
    [Test]
    [Platform("Linux", Reason = "the heap is asked by a function of glibc")]
    public void Forward_KeepsAFractionOfTheMemory()
    {
        var config = SmallNetworks.Classic with { BlockOutChannels = [32, 64, 64], NormNumGroups = 8 };
        using var model = new UNet2DConditionModel(config);
        foreach (var parameter in model.parameters()) parameter.requires_grad_(false);
        var (sample, time, text) = (randn(1, 4, 64, 64).requires_grad_(), tensor(3L), randn(1, 7, 20));
        long Kept()
        {
            using var scope = NewDisposeScope();
            var before = NativeHeap.BytesInUse();
            var result = model.call(sample, time, text);
            return NativeHeap.BytesInUse() - before;
        }

        Kept();
        var plain = Kept();
        Recomputation.Set(model, true);
        var recomputed = Kept();

        TestContext.Out.WriteLine($"kept for backward: {plain / 1e6:f1} MB plain, {recomputed / 1e6:f1} MB recomputing");
        Assert.That(recomputed, Is.LessThan(plain / 4));
    }

    static Dictionary<string, Tensor> Gradients(UNet2DConditionModel model, Tensor sample, Tensor time, Tensor text)
    {
        (string Name, Tensor Tensor)[] all = [.. model.named_parameters().Select(pair => (pair.name, (Tensor)pair.parameter)), ("sample", sample), ("text", text)];
        foreach (var (_, tensor) in all) tensor.grad = null;
        model.call(sample, time, text).square().mean().backward();
        return all.Where(pair => pair.Tensor.grad is not null).ToDictionary(pair => pair.Name, pair => pair.Tensor.grad!.clone());
    }

    static double Distance(Tensor a, Tensor b) => (a - b).abs().max().item<float>() / Math.Max(a.abs().max().item<float>(), 1e-12);
}
