using Microsoft.ML.OnnxRuntime;

namespace Yoso.Benchmarks.Raw;

/// <summary>A graph run with nothing but ONNX Runtime: tensors made once, then <c>InferenceSession.Run</c> again and again.</summary>
sealed class RawNetwork : IDisposable
{
    readonly InferenceSession _session;
    readonly RunOptions _run = new();
    readonly Dictionary<string, OrtValue> _inputs = [];
    readonly Dictionary<string, OrtValue> _outputs = [];

    public RawNetwork(string path, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads };
        // As the library does, so that neither side has the better threads, and none spins while the other one is measured.
        options.AddSessionConfigEntry("session.force_spinning_stop", "1");
        options.AddSessionConfigEntry("session.intra_op.spin_duration_us", "50");
        _session = new InferenceSession(path, options);
    }

    public void Input<T>(string name, T[] values, params long[] shape)
        where T : unmanaged
    {
        _inputs.Add(name, OrtValue.CreateTensorValueFromMemory(values, shape));
    }

    public void Output(string name, params long[] shape)
    {
        _outputs.Add(name, OrtValue.CreateTensorValueFromMemory(new float[shape.Aggregate(1L, (product, extent) => product * extent)], shape));
    }

    public void Run()
    {
        _session.Run(_run, _inputs.Keys, _inputs.Values, _outputs.Keys, _outputs.Values);
    }

    public void Dispose()
    {
        foreach (var value in _inputs.Values.Concat(_outputs.Values))
            value.Dispose();
        _run.Dispose();
        _session.Dispose();
    }
}
