using Yoso.Training.Export.Graphs;
using Yoso.Training.Export.Onnx;
using static Yoso.Training.Export.Onnx.Attributes;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Other ways to write the layers of a graph, to be timed against the chosen one.</summary>
static class LayerForms
{
    public sealed record Form(string Name, Func<OnnxGraphBuilder, GraphWeights, GraphLayers> Layers, int Opset = GraphLayers.Opset, TensorType WeightType = TensorType.F32);

    public static IReadOnlyList<Form> All { get; } =
    [
        new("chosen", (graph, weights) => new GraphLayers(graph, weights, GraphTarget.OnnxRuntime)),
        new("fp16 weights", (graph, weights) => new GraphLayers(graph, weights, GraphTarget.OnnxRuntime), WeightType: TensorType.F16),
        new("portable", (graph, weights) => new GraphLayers(graph, weights, GraphTarget.Portable)),
        new("Attention-23", (graph, weights) => new StandardAttention(graph, weights), Opset: 23),
        new("GroupNormalization-21", (graph, weights) => new StandardGroupNorm(graph, weights), Opset: 21),
        new("norm by LayerNormalization", (graph, weights) => new LayerNormGroupNorm(graph, weights)),
        new("Transpose+MatMul+Add", (graph, weights) => new MatMulLinear(graph, weights)),
        new("QuickGelu", (graph, weights) => new QuickGeluSwish(graph, weights)),
        new("tiling by Slice+Concat", (graph, weights) => new GraphLayers(graph, weights, GraphTarget.OnnxRuntime, Tiling.Both)),
        new("tiling by Pad", (graph, weights) => new PadWrap(graph, weights)),
    ];

    sealed class StandardAttention(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime)
    {
        public override Value Attend(Value query, Value key, Value value, int heads, int width, bool causal = false) =>
            Graph.Node("Attention", [query, key, value], Int("q_num_heads", heads), Int("kv_num_heads", heads), Int("is_causal", causal ? 1 : 0));
    }

    sealed class StandardGroupNorm(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime)
    {
        public override Value GroupNorm(Value picture, string path, int channels, int groups, float eps) =>
            Graph.Node("GroupNormalization", [picture, Weights[path + ".weight", channels], Weights[path + ".bias", channels]], Int("num_groups", groups), Float("epsilon", eps));
    }

    sealed class LayerNormGroupNorm(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime)
    {
        public override Value GroupNorm(Value picture, string path, int channels, int groups, float eps)
        {
            Value Channels(string name) => Graph.Node("Reshape", [Weights[$"{path}.{name}", channels], Graph.Integers(-1, 1, 1)]);
            var grouped = Graph.Node("Reshape", [picture, Graph.Integers(0, groups, -1)]);
            var normal = Graph.Node("LayerNormalization", [grouped, Graph.Constant([1], 1), Graph.Constant([0], 1)], Float("epsilon", eps), Int("axis", -1));
            return Add(Multiply(Graph.Node("Reshape", [normal, Graph.Node("Shape", [picture])]), Channels("weight")), Channels("bias"));
        }
    }

    sealed class MatMulLinear(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime)
    {
        public override Value Linear(Value tokens, Value weight, Value bias)
        {
            var product = Graph.Node("MatMul", [tokens, Graph.Node("Transpose", [weight], Ints("perm", 1, 0))]);
            return bias == Value.None ? product : Add(product, bias);
        }
    }

    sealed class PadWrap(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime, Tiling.Both)
    {
        protected override Value Wrap(Value picture, long[] pads) =>
            Graph.Node("Pad", [picture, Graph.Integers(0, 0, pads[0], pads[1], 0, 0, pads[2], pads[3])], Text("mode", "wrap"));
    }

    sealed class QuickGeluSwish(OnnxGraphBuilder graph, GraphWeights weights) : GraphLayers(graph, weights, GraphTarget.OnnxRuntime)
    {
        public override Value Swish(Value x, float slope = 1) => Graph.Contrib("QuickGelu", [x], 1, Float("alpha", slope))[0];
    }
}
