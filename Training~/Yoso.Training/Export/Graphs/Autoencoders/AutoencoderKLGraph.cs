using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>The graphs of an AutoencoderKL; walks the configuration as <see cref="AutoencoderKL"/> does.</summary>
sealed class AutoencoderKLGraph(GraphLayers layers, AutoencoderKLConfig config)
{
    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly IReadOnlyList<int> _channels = config.BlockOutChannels;
    readonly int _latents = config.LatentChannels;

    int Deepest => _channels[^1];

    public void Encoder()
    {
        var picture = _graph.Input("sample", DataType.Float, "batch", config.InChannels, "height", "width");
        var hidden = layers.Conv(picture, "encoder.conv_in", config.InChannels, _channels[0], 3);
        for (var level = 0; level <= config.LastLevel; level++) hidden = Down(hidden, level);
        hidden = Out(Middle(hidden, "encoder"), "encoder", Deepest, 2 * _latents);
        if (config.UseQuantConv) hidden = layers.Conv(hidden, "quant_conv", 2 * _latents, 2 * _latents, 1);
        _graph.Output(hidden, "latent_parameters", DataType.Float, "batch", 2 * _latents, "latent_height", "latent_width");
    }

    public void Decoder()
    {
        var latents = _graph.Input("latent_sample", DataType.Float, "batch", _latents, "latent_height", "latent_width");
        var hidden = config.UsePostQuantConv ? layers.Conv(latents, "post_quant_conv", _latents, _latents, 1) : latents;
        hidden = Middle(layers.Conv(hidden, "decoder.conv_in", _latents, Deepest, 3), "decoder");
        for (var level = config.LastLevel; level >= 0; level--) hidden = Up(hidden, level);
        _graph.Output(Out(hidden, "decoder", _channels[0], config.OutChannels), "sample", DataType.Float, "batch", config.OutChannels, "height", "width");
    }

    Value Down(Value hidden, int level)
    {
        var path = $"encoder.down_blocks.{level}";
        hidden = Resnets(hidden, path, config.LayersPerBlock, _channels[Math.Max(level - 1, 0)], _channels[level]);
        if (level == config.LastLevel) return hidden;
        return layers.Conv(hidden, path + ".downsamplers.0.conv", _channels[level], _channels[level], 3, 2, pads: [0, 0, 1, 1]);
    }

    Value Up(Value hidden, int level)
    {
        var path = $"decoder.up_blocks.{config.LastLevel - level}";
        hidden = Resnets(hidden, path, config.LayersPerBlock + 1, _channels[Math.Min(level + 1, config.LastLevel)], _channels[level]);
        if (level == 0) return hidden;
        return layers.Conv(layers.Doubled(hidden), path + ".upsamplers.0.conv", _channels[level], _channels[level], 3);
    }

    Value Resnets(Value hidden, string path, int count, int inChannels, int outChannels)
    {
        for (var i = 0; i < count; i++) hidden = Resnet(hidden, $"{path}.resnets.{i}", i > 0 ? outChannels : inChannels, outChannels);
        return hidden;
    }

    Value Middle(Value hidden, string half)
    {
        var path = half + ".mid_block";
        hidden = Resnet(hidden, path + ".resnets.0", Deepest, Deepest);
        if (config.MidBlockAddAttention) hidden = Attention(hidden, path + ".attentions.0");
        return Resnet(hidden, path + ".resnets.1", Deepest, Deepest);
    }

    Value Out(Value hidden, string half, int inChannels, int outChannels) =>
        layers.Conv(layers.Swish(Norm(hidden, half + ".conv_norm_out", inChannels)), half + ".conv_out", inChannels, outChannels, 3);

    Value Resnet(Value picture, string path, int inChannels, int outChannels)
    {
        var hidden = layers.Conv(layers.Swish(Norm(picture, path + ".norm1", inChannels)), path + ".conv1", inChannels, outChannels, 3);
        hidden = layers.Conv(layers.Swish(Norm(hidden, path + ".norm2", outChannels)), path + ".conv2", outChannels, outChannels, 3);
        return layers.Add(hidden, inChannels == outChannels ? picture : layers.Conv(picture, path + ".conv_shortcut", inChannels, outChannels, 1));
    }

    Value Attention(Value picture, string path)
    {
        var pixels = _graph.Node("Transpose", [Norm(picture, path + ".group_norm", Deepest)], Ints("perm", 0, 2, 3, 1)); // (n, height, width, channels)
        var rows = _graph.Node("Reshape", [pixels, _graph.Integers(-1, Deepest)]);
        var folded = _graph.Node("Shape", [_graph.Node("Reshape", [pixels, _graph.Integers(0, -1, Deepest)])]);
        Value Part(string name) => _graph.Node("Reshape", [layers.Linear(rows, $"{path}.to_{name}", Deepest, Deepest), folded]);

        var mixed = _graph.Node("Reshape", [layers.Attend(Part("q"), Part("k"), Part("v"), heads: 1, Deepest), _graph.Integers(-1, Deepest)]);
        var result = _graph.Node("Reshape", [layers.Linear(mixed, path + ".to_out.0", Deepest, Deepest), _graph.Node("Shape", [pixels])]);
        return layers.Add(_graph.Node("Transpose", [result], Ints("perm", 0, 3, 1, 2)), picture);
    }

    Value Norm(Value hidden, string path, int channels) => layers.GroupNorm(hidden, path, channels, config.NormNumGroups, (float)KLResnet.NormEps);
}
