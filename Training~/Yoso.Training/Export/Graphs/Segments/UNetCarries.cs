using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>What the layers of a UNet share beyond the picture, and what of it crosses from one segment to another: from the one that
/// computes it straight to those that use it. What is given becomes an input where it is used, and nowhere else.</summary>
sealed class UNetCarries(OnnxGraphBuilder graph, UNet2DConditionConfig config)
{
    readonly Stack<Residual> _residuals = [];
    readonly Dictionary<string, Value> _given = [];
    Value? _time;
    Value? _text;
    int _left;

    /// <summary>(rows, timeWidth): made in the first segment, which is cheaper than to make it again in each.</summary>
    public Value Time
    {
        get => _time ??= graph.Input("time", DataType.Float, TimeRows, config.TimeEmbedDim);
        set => _time = value;
    }

    /// <summary>(n, words, width)</summary>
    public Value Text => _text ??= graph.Input("encoder_hidden_states", DataType.Float, "batch", "sequence", config.CrossAttentionDim[0]);

    string TimeRows => config.AddsText ? "batch" : "steps";

    /// <summary>The picture where the segment begins.</summary>
    public Value Resume(UNetSegment segment)
    {
        foreach (var layer in segment.Before)
        {
            if (layer.Joins) _residuals.Pop();
            if (layer.Branches) Leave(layer, null);
        }

        var last = segment.Before[^1];
        return last.Branches ? Given(_residuals.Peek().Name, last) : Given(PictureName(segment.Number - 1), last);
    }

    /// <summary>Keeps a residual for the way up.</summary>
    /// <param name="layer">The layer whose output it is.</param>
    /// <param name="picture">Null where an earlier segment has it.</param>
    public void Leave(UNetLayer layer, Value? picture) => _residuals.Push(new Residual($"skip.{_left++}", layer, picture));

    /// <summary>The residual left last.</summary>
    public Value Join()
    {
        var residual = _residuals.Pop();
        return residual.Picture ?? Given(residual.Name, residual.Layer);
    }

    /// <summary>Makes outputs of what this segment has made and others need.</summary>
    public void HandOver(UNetSegment segment, Value picture)
    {
        if (segment.IsFirst) graph.Output(Time, "time", DataType.Float, TimeRows, config.TimeEmbedDim);
        foreach (var residual in _residuals.Reverse())
            if (residual.Picture is { } own) graph.Output(own, residual.Name, DataType.Float, Sizes(residual.Layer));
        if (!segment.Layers[^1].Branches) graph.Output(picture, PictureName(segment.Number), DataType.Float, Sizes(segment.Layers[^1]));
    }

    static string PictureName(int segment) => $"picture.{segment}";

    Value Given(string name, UNetLayer layer) =>
        _given.TryGetValue(name, out var value) ? value : _given[name] = graph.Input(name, DataType.Float, Sizes(layer));

    static object[] Sizes(UNetLayer layer)
    {
        var halved = layer.Level == 0 ? "" : $"_{1 << layer.Level}";
        return ["batch", layer.Outputs, "height" + halved, "width" + halved];
    }

    readonly record struct Residual(string Name, UNetLayer Layer, Value? Picture);
}
