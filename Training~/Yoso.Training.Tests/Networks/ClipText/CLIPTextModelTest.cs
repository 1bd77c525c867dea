using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class CLIPTextModelTest
{
    DisposeScope _scope = null!;

    [SetUp]
    public void Seed()
    {
        _scope = NewDisposeScope();
        random.manual_seed(3);
    }

    [TearDown]
    public void FreeTensors() => _scope.Dispose();

    [Test]
    public void Forward_SeesOnlyEarlierTokens()
    {
        using var model = new CLIPTextModel(SmallNetworks.Text);
        using var noGrad = no_grad();

        var (first, _) = model.call(tensor(new[] { 1L, 2, 3, 4, 5 }, [1, 5]));
        var (second, _) = model.call(tensor(new[] { 1L, 2, 3, 9, 9 }, [1, 5]));

        var change = (first - second).abs().amax([0, 2]).data<float>().ToArray();
        Assert.That(change.Take(3), Is.All.LessThan(1e-6));
        Assert.That(change.Skip(3), Is.All.GreaterThan(1e-3));
    }

    [TestCase(49, 2, Description = "the first end token")]
    [TestCase(2, 1, Description = "historical: the first of the largest id")]
    public void Pooled_IsTheStateAtTheEnd(int eosTokenId, int position)
    {
        using var model = new CLIPTextModel(SmallNetworks.Text with { EosTokenId = eosTokenId, VocabSize = 60 });
        using var noGrad = no_grad();

        var (last, pooled) = model.call(tensor(new[] { 1, 55, 49, 49, 55 }, [1, 5]));

        Assert.That((pooled[0] - last[0, position]).abs().max().item<float>(), Is.Zero);
    }

    [Test]
    public void HiddenStates_BeginWithTheEmbeddings()
    {
        using var model = new CLIPTextModel(SmallNetworks.Text);
        var state = model.state_dict();

        var states = model.HiddenStates(tensor(new[] { 7L, 3 }, [1, 2]));

        var wanted = state["text_model.embeddings.token_embedding.weight"][3] + state["text_model.embeddings.position_embedding.weight"][1];
        Assert.That(states, Has.Length.EqualTo(3));
        Assert.That((states[0][0, 1] - wanted).abs().max().item<float>(), Is.Zero);
    }

    [Test]
    public void Forward_RefusesTextBeyondThePositions()
    {
        using var model = new CLIPTextModel(SmallNetworks.Text);

        Assert.That(() => model.call(zeros(1, 13, int64)), Throws.ArgumentException.With.Message.Contains("wanted ids (n, up to 12), found (1, 13)"));
    }

    [Test]
    public void NewWeights_AreThoseOfTransformers()
    {
        using var model = new CLIPTextModel(SmallNetworks.Text with { HiddenSize = 64, IntermediateSize = 256, NumHiddenLayers = 1, NumAttentionHeads = 2 });
        var state = model.state_dict();

        Assert.That(Std("embeddings.token_embedding"), Is.EqualTo(0.02).Within(5).Percent);
        Assert.That(Std("encoder.layers.0.self_attn.q_proj"), Is.EqualTo(1 / Math.Sqrt(128)).Within(5).Percent);
        Assert.That(Std("encoder.layers.0.self_attn.out_proj"), Is.EqualTo(1 / Math.Sqrt(64)).Within(5).Percent);
        Assert.That(Std("encoder.layers.0.mlp.fc1"), Is.EqualTo(1 / Math.Sqrt(128)).Within(5).Percent);
        Assert.That(state.Where(pair => pair.Key.EndsWith(".bias")).Select(pair => pair.Value.abs().max().item<float>()), Is.All.Zero);

        float Std(string name) => state[$"text_model.{name}.weight"].std().item<float>();
    }

    [TestCase("gelu")]
    [TestCase("quick_gelu")]
    public void Step_ReachesEveryParameterAndLeavesNoTensor(string activation)
    {
        using var model = new CLIPTextModel(SmallNetworks.Text with { HiddenAct = activation });
        var ids = randint(0, 50, [2, 12], int64);
        Step(model, ids);
        NativeHeap.Settle();
        var before = Tensor.TotalCount;

        Step(model, ids);

        var without = model.named_parameters().Where(pair => pair.parameter.grad is not { } grad || grad.abs().sum().item<float>() == 0).Select(pair => pair.name);
        Assert.That(Tensor.TotalCount, Is.EqualTo(before));
        Assert.That(without.Where(name => !name.EndsWith("k_proj.bias")), Is.Empty); // softmax is blind to a shift of all keys
    }

    static void Step(CLIPTextModel model, Tensor ids)
    {
        using var scope = NewDisposeScope();
        model.zero_grad(set_to_none: false);
        var (last, pooled) = model.call(ids);
        (last.pow(3).mean() + pooled.pow(3).mean()).backward();
    }
}
