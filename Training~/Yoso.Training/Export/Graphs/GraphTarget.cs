namespace Yoso.Training.Export.Graphs;

/// <summary>Which operators an exported graph may use.</summary>
public enum GraphTarget
{
    /// <summary>Standard ONNX (opset 20) and ONNX Runtime's MultiHeadAttention, which its CPU, CUDA and DirectML providers have: no score matrix in memory.</summary>
    OnnxRuntime,

    /// <summary>Standard ONNX (opset 20) only, for any other runtime.</summary>
    Portable,
}
