using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class TextTimeEmbeddingTest
{
    /// <summary>One head, written out by hand: softmax(q k / sqrt(d)) v with the mean token in front.</summary>
    [Test]
    public void Forward_IsTheFormulaWrittenOut()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        random.manual_seed(2);
        using var embedding = new TextTimeEmbedding(4, 6, heads: 1);
        var state = embedding.state_dict();
        var text = randn(1, 3, 4);

        var found = embedding.call(text);

        var tokens = nn.functional.layer_norm(text[0], [4]);
        var mean = tokens.mean([0], keepdim: true) + state["pool.positional_embedding"];
        var all = cat([mean, tokens]);
        var weights = nn.functional.softmax(Linear(mean, "pool.q_proj").matmul(Linear(all, "pool.k_proj").t()) / Math.Sqrt(4), 1);
        var wanted = nn.functional.layer_norm(Linear(weights.matmul(Linear(all, "pool.v_proj")), "proj"), [6]);
        Assert.That((found - wanted).abs().max().item<float>(), Is.LessThan(1e-5));

        Tensor Linear(Tensor x, string name) => x.matmul(state[name + ".weight"].t()) + state[name + ".bias"];
    }
}
