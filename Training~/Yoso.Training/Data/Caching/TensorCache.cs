using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>
/// Float tensors on disk, each in a file of its own whose name is the hash of what it was made from. Files are whole or
/// not there; one that was damaged is made again.
/// </summary>
public sealed class TensorCache(string folder)
{
    const string TensorName = "value";
    const string HashKey = "sha256";

    /// <summary>A name for what is made by <paramref name="maker"/> (its weights' hash) from a tensor's shape and numbers.</summary>
    public static string Key(string maker, torch.Tensor source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{maker} {source.dtype} {string.Join(",", source.shape)} "));
        hash.AppendData(source.contiguous().bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the key names: read from disk, or else made and written. It belongs to the caller's dispose scope.</summary>
    public torch.Tensor GetOrAdd(string key, Func<torch.Tensor> make)
    {
        var path = Path.Combine(folder, key[..2], key + ".safetensors");
        if (Read(path) is { } kept) return kept;

        using var made = make();
        var values = Values(made);
        Write(path, made.shape, values);
        return torch.tensor(values, made.shape); // laid out as it will be when it is read
    }

    static torch.Tensor? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            var file = SafetensorsFile.Open(path);
            var entry = file.Get(TensorName);
            var values = file.ReadFloats(entry);
            return file.Metadata.GetValueOrDefault(HashKey) == HashOf(values) ? torch.tensor(values, [.. entry.Shape]) : null;
        }
        catch (Exception e) when (e is ModelFormatException or IOException)
        {
            return null;
        }
    }

    static float[] Values(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        return tensor.detach().to(torch.float32).cpu().contiguous().data<float>().ToArray();
    }

    static void Write(string path, long[] shape, float[] values)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SafetensorsWriter.Write(path, [TensorContent.FromFloats(TensorName, shape, values)], new Dictionary<string, string> { [HashKey] = HashOf(values) });
    }

    static string HashOf(float[] values) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan())));
}
