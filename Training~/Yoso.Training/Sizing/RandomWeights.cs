using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Sizing;

/// <summary>Draws a network's weights as PyTorch's layers do, one tensor at a time and each from its own name: none is kept.</summary>
sealed class RandomWeights(NetworkShapes network, ulong seed)
{
    const double EmbeddingStd = 0.02;

    readonly Dictionary<string, long[]> _shapes = network.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Shape);

    /// <param name="wrote">Told the bytes of each tensor when it is written.</param>
    public void Write(string path, TensorType type, Action<long> wrote)
    {
        var tensors = _shapes.Select(pair => new TensorContent(pair.Key, type, pair.Value, () =>
        {
            var bytes = Draw(pair.Key, pair.Value, type);
            wrote(bytes.Length);
            return bytes;
        }));
        SafetensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["format"] = "pt" });
    }

    byte[] Draw(string name, long[] shape, TensorType type)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(SeedOf(name));
        var values = Values(name, shape, generator);
        return values.to(type switch { TensorType.F16 => float16, TensorType.BF16 => bfloat16, _ => float32 }).bytes.ToArray();
    }

    Tensor Values(string name, long[] shape, Generator generator)
    {
        if (name.Contains("norm", StringComparison.Ordinal)) return name.EndsWith(".weight", StringComparison.Ordinal) ? ones(shape) : zeros(shape);
        if (name.Contains("_embedding.weight", StringComparison.Ordinal)) return randn(shape, generator: generator) * EmbeddingStd;
        var bound = 1 / Math.Sqrt(InputsOf(name));
        return rand(shape, generator: generator) * (2 * bound) - bound;
    }

    /// <summary>Numbers that go into one output of the layer; a bias asks its weight.</summary>
    long InputsOf(string name)
    {
        var weight = _shapes[Path.ChangeExtension(name, "weight")];
        return NetworkShapes.CountOf(weight.Skip(1));
    }

    ulong SeedOf(string name) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {name}")));
}
