using Yoso.Training.Export.Graphs;

namespace Yoso.Training.Export;

/// <summary>How networks become ONNX graphs.</summary>
public sealed record ExportOptions
{
    public GraphTarget Target { get; init; } = GraphTarget.OnnxRuntime;

    /// <summary>Makes <c>timestep</c> a float32 input, for schedules whose steps fall between whole numbers; int64 without.</summary>
    public bool FractionalTimesteps { get; init; }
}
