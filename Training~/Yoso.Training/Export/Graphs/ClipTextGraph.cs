using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>The graph of a CLIPTextModel.</summary>
sealed class ClipTextGraph(GraphLayers layers, ClipTextConfig config)
{
    const float QuickGeluSlope = 1.702f;
    const long HistoricEos = 2; // configurations with this id were never corrected: the end is then the largest id

    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly int _width = config.HiddenSize;
    Value _shape; // n, length, width

    public void Build()
    {
        var ids = _graph.Input("input_ids", DataType.Int64, "batch", "sequence");
        var embedded = Embedded(ids);
        _shape = _graph.Node("Shape", [embedded]);

        var tokens = _graph.Node("Reshape", [embedded, _graph.Integers(-1, _width)]);
        for (var i = 0; i < config.NumHiddenLayers; i++) tokens = Layer(tokens, $"text_model.encoder.layers.{i}");

        var last = Folded(layers.LayerNorm(tokens, "text_model.final_layer_norm", _width, (float)config.LayerNormEps));
        var pooled = _graph.Node("GatherND", [last, EndPlaces(ids)], Int("batch_dims", 1));
        _graph.Output(last, "last_hidden_state", DataType.Float, "batch", "sequence", _width);
        _graph.Output(pooled, "pooler_output", DataType.Float, "batch", _width);
    }

    Value Embedded(Value ids)
    {
        var words = _graph.Node("Gather", [layers.Weights["text_model.embeddings.token_embedding.weight", config.VocabSize, _width], ids]);
        var places = layers.Weights["text_model.embeddings.position_embedding.weight", config.MaxPositionEmbeddings, _width];
        var length = _graph.Node("Shape", [ids], Int("start", 1), Int("end", 2));
        return layers.Add(words, _graph.Node("Slice", [places, _graph.Integers(0), length, _graph.Integers(0)]));
    }

    Value Layer(Value tokens, string path)
    {
        var normal = layers.LayerNorm(tokens, path + ".layer_norm1", _width, (float)config.LayerNormEps);
        tokens = layers.Add(Attention(normal, path + ".self_attn"), tokens);
        normal = layers.LayerNorm(tokens, path + ".layer_norm2", _width, (float)config.LayerNormEps);
        var inner = layers.Linear(normal, path + ".mlp.fc1", _width, config.IntermediateSize);
        inner = config.HiddenAct == "quick_gelu" ? layers.Swish(inner, QuickGeluSlope) : layers.Gelu(inner);
        return layers.Add(layers.Linear(inner, path + ".mlp.fc2", config.IntermediateSize, _width), tokens);
    }

    Value Attention(Value tokens, string path)
    {
        Value Part(string name) => Folded(layers.Linear(tokens, $"{path}.{name}_proj", _width, _width));
        var mixed = layers.Attend(Part("q"), Part("k"), Part("v"), config.NumAttentionHeads, _width, causal: true);
        return layers.Linear(_graph.Node("Reshape", [mixed, _graph.Integers(-1, _width)]), path + ".out_proj", _width, _width);
    }

    /// <summary>(n, 1): the place of each text's first end token. Compared as floats, for which every provider has ArgMax.</summary>
    Value EndPlaces(Value ids)
    {
        var rank = config.EosTokenId == HistoricEos ? ids : _graph.Node("Equal", [ids, _graph.Integer(config.EosTokenId)]);
        var floats = _graph.Node("Cast", [rank], Int("to", (long)DataType.Float));
        return _graph.Node("ArgMax", [floats], Int("axis", 1), Int("keepdims", 1));
    }

    Value Folded(Value tokens) => _graph.Node("Reshape", [tokens, _shape]);
}
