using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;

namespace Yoso.Training.Export.Graphs;

/// <summary>diffusers' ResnetBlock2D.</summary>
sealed class ResnetGraph(GraphLayers layers, UNet2DConditionConfig config)
{
    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly float _eps = (float)config.NormEps;

    /// <param name="time">(n, timeWidth), through its activation</param>
    public Value Build(Value picture, Value time, string path, int inChannels, int outChannels)
    {
        var hidden = layers.Swish(layers.GroupNorm(picture, path + ".norm1", inChannels, config.NormNumGroups, _eps));
        hidden = layers.Conv(hidden, path + ".conv1", inChannels, outChannels, 3);
        hidden = config.ResnetScaleShift ? ScaledAndShifted(hidden, time, path, outChannels) : Shifted(hidden, time, path, outChannels);
        hidden = layers.Conv(layers.Swish(hidden), path + ".conv2", outChannels, outChannels, 3);

        var direct = inChannels == outChannels ? picture : layers.Conv(picture, path + ".conv_shortcut", inChannels, outChannels, 1);
        return layers.Add(hidden, direct);
    }

    Value Shifted(Value hidden, Value time, string path, int channels) =>
        Norm2(layers.Add(hidden, Projected(time, path, channels)), path, channels);

    Value ScaledAndShifted(Value hidden, Value time, string path, int channels)
    {
        var parts = _graph.Nodes("Split", [Projected(time, path, 2 * channels), _graph.Integers(channels, channels)], 2, Int("axis", 1));
        var scale = layers.Add(parts[0], _graph.Constant(1));
        return layers.Add(layers.Multiply(Norm2(hidden, path, channels), scale), parts[1]);
    }

    Value Norm2(Value hidden, string path, int channels) => layers.GroupNorm(hidden, path + ".norm2", channels, config.NormNumGroups, _eps);

    /// <summary>(n, width, 1, 1)</summary>
    Value Projected(Value time, string path, int width) =>
        _graph.Node("Reshape", [layers.Linear(time, path + ".time_emb_proj", config.TimeEmbedDim, width), _graph.Integers(0, -1, 1, 1)]);
}
