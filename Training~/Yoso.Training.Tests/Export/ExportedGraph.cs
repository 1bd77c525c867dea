using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export;

/// <summary>An exported graph in ONNX Runtime on the CPU, fed with TorchSharp's tensors.</summary>
sealed class ExportedGraph : IDisposable
{
    readonly InferenceSession _session;
    readonly WeightOverrides _overrides = new();

    /// <param name="overrides">Parameters to be replaced, by name; of the type that the graph declares.</param>
    public ExportedGraph(string path, params (string Name, Tensor Value)[] overrides)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        foreach (var (name, value) in overrides) _overrides.Add(name, TypeOf(value), value.shape, value.contiguous().bytes.ToArray());
        _overrides.ApplyTo(options);
        _session = new InferenceSession(path, options);
    }

    public IReadOnlyCollection<string> Inputs => _session.InputNames;

    /// <summary>All outputs, by name.</summary>
    public Dictionary<string, Tensor> Run(params (string Name, Tensor Value)[] inputs)
    {
        var values = inputs.Select(pair => ToOrt(pair.Value)).ToArray();
        using var run = new RunOptions();
        using var results = _session.Run(run, [.. inputs.Select(pair => pair.Name)], values, _session.OutputNames);
        var outputs = _session.OutputNames.Zip(results, (name, result) => (name, result)).ToDictionary(pair => pair.name, pair => ToTorch(pair.result));
        foreach (var value in values) value.Dispose();
        return outputs;
    }

    static OrtValue ToOrt(Tensor tensor)
    {
        var bytes = tensor.contiguous().bytes.ToArray();
        return tensor.dtype switch
        {
            ScalarType.Float32 => Ort<float>(bytes, tensor.shape),
            ScalarType.Int64 => Ort<long>(bytes, tensor.shape),
            _ => throw new ArgumentException($"{tensor.dtype}", nameof(tensor)),
        };
    }

    static TensorType TypeOf(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Float16 => TensorType.F16,
        ScalarType.BFloat16 => TensorType.BF16,
        _ => TensorType.F32,
    };

    static OrtValue Ort<T>(byte[] bytes, long[] shape) where T : unmanaged =>
        OrtValue.CreateTensorValueFromMemory(MemoryMarshal.Cast<byte, T>(bytes).ToArray(), shape);

    static Tensor ToTorch(OrtValue value) => tensor(value.GetTensorDataAsSpan<float>().ToArray(), value.GetTensorTypeAndShape().Shape);

    public void Dispose()
    {
        _session.Dispose();
        _overrides.Dispose();
    }
}
