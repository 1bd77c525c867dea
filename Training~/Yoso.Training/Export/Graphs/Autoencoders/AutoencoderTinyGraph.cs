using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>The graphs of an AutoencoderTiny.</summary>
sealed class AutoencoderTinyGraph(GraphLayers layers, AutoencoderTinyConfig config)
{
    readonly OnnxGraphBuilder _graph = layers.Graph;

    public void Encoder()
    {
        var picture = _graph.Input("sample", DataType.Float, "batch", config.InChannels, "height", "width");
        var unit = layers.Multiply(layers.Add(picture, _graph.Constant(1)), _graph.Constant(0.5f));
        _graph.Output(Stack(unit, "encoder", TinyLayers.Encoder(config)), "latent_sample", DataType.Float, "batch", config.LatentChannels, "latent_height", "latent_width");
    }

    public void Decoder()
    {
        var latents = _graph.Input("latent_sample", DataType.Float, "batch", config.LatentChannels, "latent_height", "latent_width");
        var bent = _graph.Node("Tanh", [layers.Multiply(latents, _graph.Constant(1 / AutoencoderTiny.Softness))]);
        var unit = Stack(layers.Multiply(bent, _graph.Constant(AutoencoderTiny.Softness)), "decoder", TinyLayers.Decoder(config));
        var sample = layers.Add(layers.Multiply(unit, _graph.Constant(2)), _graph.Constant(-1));
        _graph.Output(sample, "sample", DataType.Float, "batch", config.OutChannels, "height", "width");
    }

    Value Stack(Value hidden, string half, IEnumerable<TinyLayer> stack)
    {
        foreach (var (place, layer) in stack.Index()) hidden = Layer(hidden, $"{half}.layers.{place}", layer);
        return hidden;
    }

    Value Layer(Value hidden, string path, TinyLayer layer) => layer.Kind switch
    {
        TinyLayerKind.Activation => Relu(hidden),
        TinyLayerKind.Doubling => layers.Doubled(hidden),
        TinyLayerKind.Block => Block(hidden, path, layer.Outputs),
        TinyLayerKind.Halving => layers.Conv(hidden, path, layer.Inputs, layer.Outputs, 3, 2, layer.HasBias),
        _ => layers.Conv(hidden, path, layer.Inputs, layer.Outputs, 3, 1, layer.HasBias),
    };

    Value Block(Value picture, string path, int channels)
    {
        Value Conv(Value hidden, int place) => layers.Conv(hidden, $"{path}.conv.{place}", channels, channels, 3);

        return Relu(layers.Add(Conv(Relu(Conv(Relu(Conv(picture, 0)), 2)), 4), picture));
    }

    Value Relu(Value hidden) => _graph.Node("Relu", [hidden]);
}
