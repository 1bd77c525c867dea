using Yoso.Training.Export.Onnx;
using static Yoso.Training.Export.Onnx.Attributes;

namespace Yoso.Training.Export.Graphs;

/// <summary>The layers that the networks are made of, in the operator forms that ONNX Runtime runs fastest (Training~/README.md has the measurements).</summary>
/// <remarks>Pictures are (n, channels, height, width), tokens (rows, width) with the batch folded into the rows.</remarks>
/// <param name="tiling">Along which axes a picture has no edge: what a convolution pads there comes from the opposite side.</param>
public class GraphLayers(OnnxGraphBuilder graph, GraphWeights weights, GraphTarget target, Tiling tiling = Tiling.None)
{
    /// <summary>The operator set: the last that DirectML knows.</summary>
    public const int Opset = 20;

    public OnnxGraphBuilder Graph { get; } = graph;

    public GraphWeights Weights { get; } = weights;

    /// <summary>A square convolution. Its activations stay in ONNX Runtime's blocked layout between neighbouring convolutions and sums.</summary>
    public Value Conv(Value picture, string path, int inChannels, int outChannels, int kernel, long stride = 1, bool bias = true, params long[] pads)
    {
        var weight = Weights[path + ".weight", outChannels, inChannels, kernel, kernel];
        var (edged, around) = Bordered(picture, pads.Length > 0 ? pads : Enumerable.Repeat(kernel / 2L, 4).ToArray());
        return Graph.Node("Conv", bias ? [edged, weight, Weights[path + ".bias", outChannels]] : [edged, weight],
            Ints("kernel_shape", kernel, kernel), Ints("strides", stride, stride), Ints("pads", around));
    }

    /// <summary>The picture with borders where it tiles, and what of the pads (top, left, bottom, right) is left to be zeros.</summary>
    (Value Picture, long[] Pads) Bordered(Value picture, long[] pads)
    {
        long[] wrapped = [.. pads.Select((pad, side) => tiling.HasFlag(side % 2 == 0 ? Tiling.Vertical : Tiling.Horizontal) ? pad : 0)];
        return (wrapped.Any(pad => pad > 0) ? Wrap(picture, wrapped) : picture, [.. pads.Zip(wrapped, (pad, taken) => pad - taken)]);
    }

    /// <summary>Borders as thick as the pads (top, left, bottom, right), each a copy of the opposite side.</summary>
    protected virtual Value Wrap(Value picture, long[] pads) =>
        WrapAxis(WrapAxis(picture, 2, pads[0], pads[2]), 3, pads[1], pads[3]);

    Value WrapAxis(Value picture, long axis, long before, long after)
    {
        var parts = new List<Value>();
        if (before > 0) parts.Add(Slice(picture, axis, -before, long.MaxValue));
        parts.Add(picture);
        if (after > 0) parts.Add(Slice(picture, axis, 0, after));
        return parts.Count > 1 ? Graph.Node("Concat", [.. parts], Int("axis", axis)) : picture;
    }

    Value Slice(Value picture, long axis, long start, long end) =>
        Graph.Node("Slice", [picture, Graph.Integers(start), Graph.Integers(end), Graph.Integers(axis)]);

    public Value Linear(Value tokens, string path, int inWidth, int outWidth, bool bias = true) =>
        Linear(tokens, Weights[path + ".weight", outWidth, inWidth], bias ? Weights[path + ".bias", outWidth] : Value.None);

    /// <summary>tokens @ weight^T + bias, with the weight as PyTorch stores it, (outWidth, inWidth).</summary>
    public virtual Value Linear(Value tokens, Value weight, Value bias) =>
        Graph.Node("Gemm", bias == Value.None ? [tokens, weight] : [tokens, weight, bias], Int("transB", 1));

    public virtual Value GroupNorm(Value picture, string path, int channels, int groups, float eps)
    {
        var scale = Graph.Node("Reshape", [Weights[path + ".weight", channels], Graph.Integers(-1, 1, 1)]);
        var bias = Graph.Node("Reshape", [Weights[path + ".bias", channels], Graph.Integers(-1, 1, 1)]);
        return Add(Multiply(Normalize(picture, channels, groups, eps), scale), bias);
    }

    /// <summary>Each group's values to mean 0 and variance 1. A zero in a shape keeps the size of that place, so no size has to be known.</summary>
    Value Normalize(Value picture, int channels, int groups, float eps)
    {
        var ones = Graph.Constant(Enumerable.Repeat(1f, groups).ToArray(), groups);
        var zeros = Graph.Constant(new float[groups], groups);
        var grouped = Graph.Node("Reshape", [picture, Graph.Integers(0, groups, -1, 0)]);
        var normal = Graph.Node("InstanceNormalization", [grouped, ones, zeros], Float("epsilon", eps));
        return Graph.Node("Reshape", [normal, Graph.Integers(0, channels, -1, 0)]);
    }

    public Value LayerNorm(Value tokens, string path, int width, float eps = 1e-5f) =>
        Graph.Node("LayerNormalization", [tokens, Weights[path + ".weight", width], Weights[path + ".bias", width]], Float("epsilon", eps), Int("axis", -1));

    /// <summary>x * sigmoid(slope * x): SiLU for 1, quick_gelu for 1.702. ONNX Runtime makes one operator of the two.</summary>
    public virtual Value Swish(Value x, float slope = 1) =>
        Multiply(x, Graph.Node("Sigmoid", [slope == 1 ? x : Multiply(x, Graph.Constant(slope))]));

    /// <summary>Twice the height and width, by nearest neighbours and by a constant factor, which ONNX Runtime does in its blocked layout.</summary>
    public Value Doubled(Value picture) => Graph.Node("Resize", [picture, Value.None, Graph.Constant([1, 1, 2, 2], 4)],
        Text("mode", "nearest"), Text("coordinate_transformation_mode", "asymmetric"), Text("nearest_mode", "floor"));

    public Value Gelu(Value x) => Graph.Node("Gelu", [x]);

    public Value Add(Value a, Value b) => Graph.Node("Add", [a, b]);

    public Value Multiply(Value a, Value b) => Graph.Node("Mul", [a, b]);

    /// <summary>Attention over heads that lie side by side; query (n, length, width), key and value (n, contextLength, width).</summary>
    /// <param name="causal">Whether each place sees only itself and what came before.</param>
    public virtual Value Attend(Value query, Value key, Value value, int heads, int width, bool causal = false) =>
        target == GraphTarget.OnnxRuntime
            ? Graph.Contrib("MultiHeadAttention", [query, key, value], 1, Int("num_heads", heads), Int("unidirectional", causal ? 1 : 0))[0]
            : AttendPortably(query, key, value, heads, width, causal);

    Value AttendPortably(Value query, Value key, Value value, int heads, int width, bool causal)
    {
        var size = width / heads;
        var scaled = Multiply(Split(query, heads, size, 0, 2, 1, 3), Graph.Constant(1 / MathF.Sqrt(size)));
        var scores = Graph.Node("MatMul", [scaled, Split(key, heads, size, 0, 2, 3, 1)]);
        if (causal) scores = Add(scores, CausalMask(query));

        var shares = Graph.Node("Softmax", [scores], Int("axis", -1));
        var mixed = Graph.Node("MatMul", [shares, Split(value, heads, size, 0, 2, 1, 3)]);
        return Graph.Node("Reshape", [Graph.Node("Transpose", [mixed], Ints("perm", 0, 2, 1, 3)), Graph.Integers(0, -1, width)]);
    }

    Value Split(Value tokens, int heads, int size, params long[] order) =>
        Graph.Node("Transpose", [Graph.Node("Reshape", [tokens, Graph.Integers(0, -1, heads, size)])], Ints("perm", order));

    /// <summary>(length, length): 0 where a place may look, the lowest float where it may not.</summary>
    Value CausalMask(Value tokens)
    {
        var length = Graph.Node("Reshape", [Graph.Node("Shape", [tokens], Int("start", 1), Int("end", 2)), Graph.Integers()]);
        var places = Graph.Node("Range", [Graph.Integer(0), length, Graph.Integer(1)]);
        var visible = Graph.Node("LessOrEqual", [places, Graph.Node("Unsqueeze", [places, Graph.Integers(1)])]);
        return Graph.Node("Where", [visible, Graph.Constant(0), Graph.Constant(float.MinValue)]);
    }
}
