using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>The graph of a UNet2DConditionModel, or of a segment of it; walks the configuration as <see cref="UNet2DConditionModel"/> does.</summary>
sealed class UNetGraph(GraphLayers layers, UNet2DConditionConfig config)
{
    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly UNetCarries _carries = new(layers.Graph, config);
    Value _picture;

    /// <param name="timestepType">Int64, or Float for fractional timesteps.</param>
    public void Build(UNetSegment segment, DataType timestepType)
    {
        if (segment.IsFirst) Begin(timestepType);
        else _picture = _carries.Resume(segment);
        foreach (var layer in segment.Layers)
        {
            _picture = Add(layer);
            if (layer.Branches) _carries.Leave(layer, _picture);
        }

        if (segment.IsLast) _graph.Output(_picture, "out_sample", DataType.Float, "batch", config.OutChannels, "height", "width");
        else _carries.HandOver(segment, _picture);
    }

    void Begin(DataType timestepType)
    {
        var sample = _graph.Input("sample", DataType.Float, "batch", config.InChannels, "height", "width");
        var timestep = _graph.Input("timestep", timestepType, "steps");
        _carries.Time = new TimeGraph(layers, config).Activated(timestep, _carries.Text);
        _picture = config.CenterInputSample ? layers.Add(layers.Multiply(sample, _graph.Constant(2)), _graph.Constant(-1)) : sample;
    }

    Value Add(UNetLayer layer) => layer.Kind switch
    {
        UNetLayerKind.Resnet => Resnet(layer),
        UNetLayerKind.Transformer => Transformer(layer),
        UNetLayerKind.Downsample => Downsampled(layer),
        UNetLayerKind.Upsample => Conv(layer, layers.Doubled(_picture)),
        UNetLayerKind.ConvOut => Conv(layer, layers.Swish(layers.GroupNorm(_picture, "conv_norm_out", layer.Inputs, config.NormNumGroups, (float)config.NormEps))),
        _ => Conv(layer, _picture),
    };

    Value Resnet(UNetLayer layer)
    {
        var picture = layer.Joins ? _graph.Node("Concat", [_picture, _carries.Join()], Int("axis", 1)) : _picture;
        return new ResnetGraph(layers, config).Build(picture, _carries.Time, layer.Path, layer.Inputs, layer.Outputs);
    }

    Value Transformer(UNetLayer layer)
    {
        var shape = new TransformerShape(layer.Outputs, config.AttentionHeads[layer.Level], config.CrossAttentionDim[layer.Level],
            config.TransformerLayersPerBlock[layer.Level], config.NormNumGroups, config.UseLinearProjection);
        return new TransformerGraph(layers, shape).Add(_picture, _carries.Text, layer.Path);
    }

    Value Downsampled(UNetLayer layer)
    {
        long[] pads = config.DownsamplePadding == 0 ? [0, 0, 1, 1] : [.. Enumerable.Repeat((long)config.DownsamplePadding, 4)];
        return layers.Conv(_picture, layer.Path, layer.Inputs, layer.Outputs, 3, 2, pads: pads);
    }

    Value Conv(UNetLayer layer, Value picture) => layers.Conv(picture, layer.Path, layer.Inputs, layer.Outputs, 3);
}
