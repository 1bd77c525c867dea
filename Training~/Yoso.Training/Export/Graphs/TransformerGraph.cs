using Yoso.Training.Export.Onnx;
using static Yoso.Training.Export.Onnx.Attributes;

namespace Yoso.Training.Export.Graphs;

/// <summary>diffusers' Transformer2DModel: transformer blocks over the pixels of a picture, added to it.</summary>
sealed class TransformerGraph(GraphLayers layers, TransformerShape shape)
{
    const float NormEps = 1e-6f; // not the residual blocks' eps, in the reference too

    readonly int _width = shape.Width;
    readonly OnnxGraphBuilder _graph = layers.Graph;

    /// <param name="text">(n, length, crossAttentionDim)</param>
    public Value Add(Value picture, Value text, string path)
    {
        var normal = layers.GroupNorm(picture, path + ".norm", _width, shape.NormGroups, NormEps);
        var pixels = ToPixels(shape.LinearProjection ? normal : layers.Conv(normal, path + ".proj_in", _width, _width, 1)); // (n, height, width, channels)
        var pixelShape = _graph.Node("Shape", [pixels]);
        var tokenShape = _graph.Node("Shape", [_graph.Node("Reshape", [pixels, _graph.Integers(0, -1, _width)])]); // n, height * width, channels
        var tokens = _graph.Node("Reshape", [pixels, _graph.Integers(-1, _width)]);
        if (shape.LinearProjection) tokens = layers.Linear(tokens, path + ".proj_in", _width, _width);

        for (var i = 0; i < shape.Blocks; i++) tokens = Block(tokens, tokenShape, text, $"{path}.transformer_blocks.{i}");

        if (shape.LinearProjection) tokens = layers.Linear(tokens, path + ".proj_out", _width, _width);
        var result = _graph.Node("Transpose", [_graph.Node("Reshape", [tokens, pixelShape])], Ints("perm", 0, 3, 1, 2));
        return layers.Add(shape.LinearProjection ? result : layers.Conv(result, path + ".proj_out", _width, _width, 1), picture);
    }

    Value ToPixels(Value picture) => _graph.Node("Transpose", [picture], Ints("perm", 0, 2, 3, 1));

    Value Block(Value tokens, Value tokenShape, Value text, string path)
    {
        var normal = layers.LayerNorm(tokens, path + ".norm1", _width);
        tokens = layers.Add(SelfAttention(normal, tokenShape, path + ".attn1"), tokens);
        normal = layers.LayerNorm(tokens, path + ".norm2", _width);
        tokens = layers.Add(TextAttention(normal, tokenShape, text, path + ".attn2"), tokens);
        normal = layers.LayerNorm(tokens, path + ".norm3", _width);
        return layers.Add(FeedForward(normal, path + ".ff"), tokens);
    }

    Value SelfAttention(Value tokens, Value tokenShape, string path)
    {
        var (key, value) = (Projected(tokens, path + ".to_k", _width), Projected(tokens, path + ".to_v", _width));
        return Attention(tokens, Folded(key, tokenShape), Folded(value, tokenShape), tokenShape, path);
    }

    Value TextAttention(Value tokens, Value tokenShape, Value text, string path)
    {
        var rows = _graph.Node("Reshape", [text, _graph.Integers(-1, shape.TextWidth)]);
        var textShape = _graph.Node("Concat", [_graph.Node("Shape", [text], Int("start", 0), Int("end", 2)), _graph.Integers(_width)], Int("axis", 0));
        var (key, value) = (Projected(rows, path + ".to_k", shape.TextWidth), Projected(rows, path + ".to_v", shape.TextWidth));
        return Attention(tokens, Folded(key, textShape), Folded(value, textShape), tokenShape, path);
    }

    Value Attention(Value tokens, Value key, Value value, Value tokenShape, string path)
    {
        var query = Folded(Projected(tokens, path + ".to_q", _width), tokenShape);
        var mixed = layers.Attend(query, key, value, shape.Heads, _width);
        return layers.Linear(_graph.Node("Reshape", [mixed, _graph.Integers(-1, _width)]), path + ".to_out.0", _width, _width);
    }

    /// <summary>GEGLU: one half of a projection gates the other through the exact (erf) GELU.</summary>
    Value FeedForward(Value tokens, string path)
    {
        var inner = 4 * _width;
        var projected = layers.Linear(tokens, path + ".net.0.proj", _width, 2 * inner);
        var halves = _graph.Nodes("Split", [projected, _graph.Integers(inner, inner)], 2, Int("axis", 1));
        return layers.Linear(layers.Multiply(halves[0], layers.Gelu(halves[1])), path + ".net.2", inner, _width);
    }

    Value Projected(Value tokens, string path, int inWidth) => layers.Linear(tokens, path, inWidth, _width, bias: false);

    Value Folded(Value tokens, Value shape) => _graph.Node("Reshape", [tokens, shape]);
}

/// <summary>The sizes of one Transformer2DModel.</summary>
sealed record TransformerShape(int Width, int Heads, int TextWidth, int Blocks, int NormGroups, bool LinearProjection);
