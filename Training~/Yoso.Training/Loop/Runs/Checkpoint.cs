using System.Globalization;
using System.Numerics;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A run at one moment, as one safetensors file that is written whole or not at all.</summary>
/// <param name="Stage">The stage that was running.</param>
/// <param name="StageSteps">Its steps done.</param>
/// <param name="Data">Where the batch sampler stands.</param>
public sealed record Checkpoint(string Stage, long StageSteps, Data.RandomState Data)
{
    /// <summary>Writes the stage's tensors and this position.</summary>
    public void Save(string path, IReadOnlyDictionary<string, Tensor> state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var contents = state.Select(s => new TensorContent(s.Key, TensorType.F32, s.Value.shape, stream => stream.Write(s.Value.bytes)));
        SafetensorsWriter.Write(path, contents, new Dictionary<string, string>
        {
            ["stage"] = Stage,
            ["stage_steps"] = Text(StageSteps),
            ["data_seed"] = Text(Data.Seed),
            ["data_counter"] = Text(Data.Counter),
        });
    }

    /// <summary>Reads the position only.</summary>
    /// <exception cref="ModelFormatException">Not a checkpoint.</exception>
    public static Checkpoint Peek(string path)
    {
        var metadata = SafetensorsFile.Open(path).Metadata;
        string Get(string key) => metadata.TryGetValue(key, out var value)
            ? value
            : throw new ModelFormatException(path, $"wanted a checkpoint with '{key}' in its metadata, found none");
        T Number<T>(string key) where T : INumberBase<T> => T.TryParse(Get(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ModelFormatException(path, $"metadata '{key}': wanted a whole number, found \"{Get(key)}\"");
        return new Checkpoint(Get("stage"), Number<long>("stage_steps"), new Data.RandomState(Number<ulong>("data_seed"), Number<ulong>("data_counter")));
    }

    /// <summary>Copies a checkpoint's tensors into a stage's.</summary>
    /// <exception cref="ModelFormatException">A tensor is missing or of another length.</exception>
    public static void Restore(string path, IReadOnlyDictionary<string, Tensor> state)
    {
        var file = SafetensorsFile.Open(path);
        foreach (var (name, target) in state)
        {
            if (!file.TryGet(name, out var entry)) throw new ModelFormatException(path, $"wanted the tensor '{name}', found none");
            if (entry.ByteLength != target.numel() * sizeof(float))
                throw new ModelFormatException(path, $"'{name}': wanted {target.numel()} values, found {entry.ByteLength / sizeof(float)}");

            if (entry.Type != TensorType.F32) throw new ModelFormatException(path, $"'{name}': wanted F32, found {entry}");
            file.ReadInto(entry, target.bytes); // gigabytes, of a large base's discriminator: neither way makes a copy
        }
    }

    static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
