using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>The graph of a UNet2DConditionModel; walks the configuration as <see cref="UNet2DConditionModel"/> does.</summary>
sealed class UNetGraph(GraphLayers layers, UNet2DConditionConfig config)
{
    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly Stack<(Value Picture, int Channels)> _residuals = [];
    (Value Picture, int Channels) _current;
    Value _time;
    Value _text;

    /// <param name="timestepType">Int64, or Float for fractional timesteps.</param>
    public void Build(DataType timestepType)
    {
        var sample = _graph.Input("sample", DataType.Float, "batch", config.InChannels, "height", "width");
        var timestep = _graph.Input("timestep", timestepType, "steps");
        _text = _graph.Input("encoder_hidden_states", DataType.Float, "batch", "sequence", config.CrossAttentionDim[0]);
        _time = new TimeGraph(layers, config).Activated(timestep, _text);

        var centered = config.CenterInputSample ? layers.Add(layers.Multiply(sample, _graph.Constant(2)), _graph.Constant(-1)) : sample;
        Conv("conv_in", centered, config.InChannels, config.BlockOutChannels[0]);
        _residuals.Push(_current);
        for (var level = 0; level <= config.LastLevel; level++) Down(level);
        Middle();
        for (var level = config.LastLevel; level >= 0; level--) Up(level);

        var channels = config.BlockOutChannels[0];
        var normal = layers.Swish(layers.GroupNorm(_current.Picture, "conv_norm_out", channels, config.NormNumGroups, (float)config.NormEps));
        Conv("conv_out", normal, channels, config.OutChannels);
        _graph.Output(_current.Picture, "out_sample", DataType.Float, "batch", config.OutChannels, "height", "width");
    }

    void Down(int level)
    {
        var path = $"down_blocks.{level}";
        for (var i = 0; i < config.LayersPerBlock[level]; i++)
        {
            Resnet($"{path}.resnets.{i}", config.BlockOutChannels[level]);
            if (config.DownAttends(level)) Transformer($"{path}.attentions.{i}", level);
            _residuals.Push(_current);
        }

        if (level == config.LastLevel) return;
        long[] pads = config.DownsamplePadding == 0 ? [0, 0, 1, 1] : [.. Enumerable.Repeat((long)config.DownsamplePadding, 4)];
        _current.Picture = layers.Conv(_current.Picture, path + ".downsamplers.0.conv", _current.Channels, _current.Channels, 3, 2, pads);
        _residuals.Push(_current);
    }

    void Middle()
    {
        if (config.MidBlockType is null) return;
        Resnet("mid_block.resnets.0", _current.Channels);
        if (!config.MidAttends) return;
        Transformer("mid_block.attentions.0", config.LastLevel);
        Resnet("mid_block.resnets.1", _current.Channels);
    }

    void Up(int level)
    {
        var path = $"up_blocks.{config.LastLevel - level}";
        for (var i = 0; i <= config.LayersPerBlock[level]; i++)
        {
            var residual = _residuals.Pop();
            _current = (_graph.Node("Concat", [_current.Picture, residual.Picture], Int("axis", 1)), _current.Channels + residual.Channels);
            Resnet($"{path}.resnets.{i}", config.BlockOutChannels[level]);
            if (config.UpAttends(level)) Transformer($"{path}.attentions.{i}", level);
        }

        if (level > 0) Conv(path + ".upsamplers.0.conv", Doubled(_current.Picture), _current.Channels, _current.Channels);
    }

    /// <summary>Nearest neighbour, by a constant factor, which ONNX Runtime does in its blocked layout.</summary>
    Value Doubled(Value picture) => _graph.Node("Resize", [picture, Value.None, _graph.Constant([1, 1, 2, 2], 4)],
        Text("mode", "nearest"), Text("coordinate_transformation_mode", "asymmetric"), Text("nearest_mode", "floor"));

    void Conv(string path, Value picture, int inChannels, int outChannels) =>
        _current = (layers.Conv(picture, path, inChannels, outChannels, 3), outChannels);

    void Resnet(string path, int outChannels) =>
        _current = (new ResnetGraph(layers, config).Build(_current.Picture, _time, path, _current.Channels, outChannels), outChannels);

    void Transformer(string path, int level)
    {
        var shape = new TransformerShape(_current.Channels, config.AttentionHeads[level], config.CrossAttentionDim[level],
            config.TransformerLayersPerBlock[level], config.NormNumGroups, config.UseLinearProjection);
        _current.Picture = new TransformerGraph(layers, shape).Add(_current.Picture, _text, path);
    }
}
