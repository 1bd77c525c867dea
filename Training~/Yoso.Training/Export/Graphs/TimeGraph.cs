using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>What the residual blocks get to know of time (and, where the configuration says so, of the text as a whole).</summary>
sealed class TimeGraph(GraphLayers layers, UNet2DConditionConfig config)
{
    const double MaxPeriod = 10000;

    readonly OnnxGraphBuilder _graph = layers.Graph;
    readonly int _frequencies = config.BlockOutChannels[0];

    /// <summary>(n, timeWidth), already through the activation with which each block begins. One timestep serves a whole batch.</summary>
    public Value Activated(Value timestep, Value text)
    {
        var width = config.TimeEmbedDim;
        var hidden = layers.Swish(layers.Linear(Sinusoids(timestep), "time_embedding.linear_1", _frequencies, width));
        var time = layers.Linear(hidden, "time_embedding.linear_2", width, width);
        return layers.Swish(config.AddsText ? layers.Add(time, PooledText(text)) : time);
    }

    /// <summary>Sinusoidal embedding (arXiv 1706.03762) with diffusers' options; the frequencies are rounded as torch rounds them.</summary>
    Value Sinusoids(Value timestep)
    {
        var half = _frequencies / 2;
        var divisor = (float)(half - config.FreqShift);
        var frequencies = Enumerable.Range(0, half).Select(i => MathF.Exp(i * (float)-Math.Log(MaxPeriod) / divisor)).ToArray();
        var floats = _graph.Node("Cast", [timestep], Int("to", (long)DataType.Float));
        var angles = layers.Multiply(_graph.Node("Reshape", [floats, _graph.Integers(-1, 1)]), _graph.Constant(frequencies, 1, half));
        var (sin, cos) = (_graph.Node("Sin", [angles]), _graph.Node("Cos", [angles]));
        return _graph.Node("Concat", config.FlipSinToCos ? [cos, sin] : [sin, cos], Int("axis", 1));
    }

    /// <summary>diffusers' TextTimeEmbedding: the mean token attends to itself and to all tokens.</summary>
    Value PooledText(Value text)
    {
        var width = config.CrossAttentionDim[0];
        var normal = layers.LayerNorm(text, "add_embedding.norm1", width);
        var mean = _graph.Node("ReduceMean", [normal, _graph.Integers(1)], Int("keepdims", 1));
        var query = layers.Add(mean, layers.Weights["add_embedding.pool.positional_embedding", 1, width]);
        var all = _graph.Node("Concat", [query, normal], Int("axis", 1));
        var pooled = layers.Attend(Projected(query, "q_proj", width), Projected(all, "k_proj", width), Projected(all, "v_proj", width), config.AdditionHeads, width);
        var flat = _graph.Node("Reshape", [pooled, _graph.Integers(-1, width)]);
        return layers.LayerNorm(layers.Linear(flat, "add_embedding.proj", width, config.TimeEmbedDim), "add_embedding.norm2", config.TimeEmbedDim);
    }

    Value Projected(Value tokens, string name, int width)
    {
        var rows = layers.Linear(_graph.Node("Reshape", [tokens, _graph.Integers(-1, width)]), "add_embedding.pool." + name, width, width);
        return _graph.Node("Reshape", [rows, _graph.Node("Shape", [tokens])]);
    }
}
