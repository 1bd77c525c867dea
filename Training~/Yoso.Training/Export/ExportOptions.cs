using Yoso.Training.Export.Graphs;

namespace Yoso.Training.Export;

/// <summary>How networks become ONNX graphs and a bundle becomes a file.</summary>
public sealed record ExportOptions
{
    public GraphTarget Target { get; init; } = GraphTarget.OnnxRuntime;

    /// <summary>Makes <c>timestep</c> a float32 input, for schedules whose steps fall between whole numbers; int64 without.</summary>
    public bool FractionalTimesteps { get; init; }

    /// <summary>Graphs that a denoiser is exported in besides the whole one, to be run one after the other in as many frames; 1 for none.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>What the weights in a <c>.yoso</c> file are stored as (F32, F16 or BF16); null leaves them as they are. Runs are float32 all the same.</summary>
    public TensorType? WeightType { get; init; }
}
