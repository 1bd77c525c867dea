using Yoso.Training.Export.Onnx;
using Yoso.Training.Networks;
using static Yoso.Training.Export.Onnx.Attributes;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Graphs;

/// <summary>Brings a network's parameters into a graph: by their own names, out of their own files, as float32 whatever they are stored as.</summary>
public sealed class GraphWeights(OnnxGraphBuilder graph, SafetensorsIndex weights)
{
    // Older text encoders store the numbers 0, 1, 2, ... beside their parameters.
    const string PositionIds = ".position_ids";

    readonly Dictionary<string, Value> _used = [];

    /// <summary>The parameter of that name, whose shape must be the given one.</summary>
    /// <remarks>Half-precision weights are cast; the cast is folded when a session loads, also over weights that the session overrides.</remarks>
    /// <exception cref="ModelFormatException">The weights lack it, or hold something else under its name.</exception>
    public Value this[string name, params long[] shape]
    {
        get
        {
            name = FormerNames.In(weights, name);
            if (_used.TryGetValue(name, out var known)) return known;
            if (!weights.TryGet(name, out var file, out var tensor)) throw Wrong(name, shape, "none");
            if (!tensor.Shape.SequenceEqual(shape)) throw Wrong(name, shape, tensor.ToString());

            var type = TypeOf(tensor) ?? throw Wrong(name, shape, tensor.ToString());
            var stored = graph.External(tensor, type, Path.GetFileName(file.Path));
            return _used[name] = type == DataType.Float ? stored : graph.Node("Cast", [stored], Int("to", (long)DataType.Float));
        }
    }

    /// <summary>Checks that the graph, or another one over the same weights, has used every tensor: one left over means that the configuration describes another network.</summary>
    public void CheckAllUsed(params GraphWeights[] others)
    {
        var used = others.Append(this).SelectMany(graph => graph._used.Keys).ToHashSet();
        var left = weights.Names.Where(name => !used.Contains(name) && !name.EndsWith(PositionIds, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0) throw new ModelFormatException(weights.Path, $"wanted only the {used.Count} tensors that the configuration asks for, found {left.Count} more: {string.Join(", ", left.Take(3))}");
    }

    static DataType? TypeOf(TensorEntry tensor) => tensor.Type switch
    {
        TensorType.F32 => DataType.Float,
        TensorType.F16 => DataType.Float16,
        TensorType.BF16 => DataType.Bfloat16,
        _ => null,
    };

    ModelFormatException Wrong(string name, long[] shape, string found) =>
        new(weights.Path, $"wanted tensor '{name}' of shape [{string.Join(", ", shape)}] in F32, F16 or BF16, found {found}");
}
