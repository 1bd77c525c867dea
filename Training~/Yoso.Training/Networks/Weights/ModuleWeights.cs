using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Carries weights between networks and .safetensors files, one tensor at a time.</summary>
public static class ModuleWeights
{
    internal const string ConfigName = "config.json";
    const string Ending = ".safetensors";

    /// <summary>Fills a network with the tensors of a file or of a <c>.safetensors.index.json</c>, converting to its types.</summary>
    /// <exception cref="ModelFormatException">A tensor is missing, unexpected, or has another shape or a type that is not F32, F16 or BF16.</exception>
    public static void Load(nn.Module module, string path)
    {
        var index = SafetensorsIndex.Open(path);
        var state = ByNameIn(index, State(module));
        var unexpected = index.Names.Where(name => !state.ContainsKey(name) && !IsRemark(name)).ToArray();
        if (unexpected.Length > 0) throw new ModelFormatException(path, $"wanted {state.Count} tensors, found {unexpected.Length} others: {Sample(unexpected)}");

        Fill(state, index);
    }

    /// <summary>As <see cref="Load"/>, for a network that is a part of the one in the file.</summary>
    public static void LoadPart(nn.Module module, string path)
    {
        var index = SafetensorsIndex.Open(path);
        Fill(ByNameIn(index, State(module)), index);
    }

    /// <summary>Writes a network's parameters and persistent buffers under their names.</summary>
    public static void Save(nn.Module module, string path, TensorType type = TensorType.F32)
    {
        var target = ScalarTypeOf(type);
        var tensors = State(module).Select(pair => new TensorContent(pair.Key, type, pair.Value.shape, () => Bytes(pair.Value, target)));
        SafetensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["format"] = "pt" });
    }

    /// <summary>Copies the weights of all tensors that both networks have under the same name; the target's must all be there.</summary>
    public static void Copy(nn.Module source, nn.Module target)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var from = State(source);
        foreach (var (name, tensor) in State(target))
            tensor.copy_(from.TryGetValue(name, out var found) ? found : throw new ArgumentException($"the source has no tensor '{name}'", nameof(source)));
    }

    /// <summary>A network out of a folder of config.json and one or several .safetensors files.</summary>
    /// <param name="make">The network that the configuration of this path describes.</param>
    internal static TModule LoadFolder<TModule>(string folder, string stem, Func<string, TModule> make) where TModule : nn.Module
    {
        var module = make(Path.Combine(folder, ConfigName));
        try
        {
            Load(module, Find(folder, stem));
            return module;
        }
        catch
        {
            module.Dispose();
            throw;
        }
    }

    /// <summary>Writes a folder that <see cref="LoadFolder"/> opens.</summary>
    internal static void SaveFolder(nn.Module module, string folder, string stem, Action<string> saveConfig, TensorType type)
    {
        Directory.CreateDirectory(folder);
        saveConfig(Path.Combine(folder, ConfigName));
        Save(module, Path.Combine(folder, stem + Ending), type);
    }

    /// <summary>The weights in a folder: <c>stem.safetensors</c>, its index, or the fp16 variant of either, in this order.</summary>
    internal static string Find(string folder, string stem)
    {
        var names = new[] { stem + Ending, stem + Ending + ".index.json", stem + ".fp16" + Ending, stem + Ending.Insert(0, ".fp16") + ".index.json" };
        return names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new ModelFormatException(folder, $"wanted {names[0]} (or {names[1]}, {names[2]}), found none");
    }

    static void Fill(Dictionary<string, Tensor> state, SafetensorsIndex index)
    {
        var missing = state.Keys.Where(name => !index.TryGet(name, out _, out _)).ToArray();
        if (missing.Length > 0) throw new ModelFormatException(index.Path, $"wanted {state.Count} tensors, {missing.Length} are missing: {Sample(missing)}");

        using var noGrad = no_grad();
        foreach (var (name, tensor) in state)
        {
            index.TryGet(name, out var file, out var entry);
            if (!entry.Shape.SequenceEqual(tensor.shape)) throw new ModelFormatException(file.Path, $"tensor '{name}': wanted [{string.Join(", ", tensor.shape)}], found {entry}");
            Fill(tensor, file, entry);
        }
    }

    static void Fill(Tensor tensor, SafetensorsFile file, TensorEntry entry)
    {
        if (entry.Type is not (TensorType.F32 or TensorType.F16 or TensorType.BF16))
            throw new ModelFormatException(file.Path, $"tensor '{entry.Name}': wanted F32, F16 or BF16, found {entry}");

        using var scope = NewDisposeScope();
        var read = empty([.. entry.Shape], ScalarTypeOf(entry.Type));
        file.ReadInto(entry, read.bytes);
        tensor.copy_(read);
    }

    static byte[] Bytes(Tensor tensor, ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        return tensor.to(type, CPU).contiguous().bytes.ToArray();
    }

    static Dictionary<string, Tensor> ByNameIn(SafetensorsIndex index, Dictionary<string, Tensor> state) =>
        state.ToDictionary(pair => FormerNames.In(index, pair.Key), pair => pair.Value);

    static Dictionary<string, Tensor> State(nn.Module module) => module.state_dict();

    static ScalarType ScalarTypeOf(TensorType type) => type switch
    {
        TensorType.F32 => float32,
        TensorType.F16 => float16,
        TensorType.BF16 => bfloat16,
        _ => throw new ArgumentException($"weights are F32, F16 or BF16, not {type}", nameof(type)),
    };

    // Old CLIP files store the numbers 0..76 as a tensor.
    static bool IsRemark(string name) => name.EndsWith(".position_ids", StringComparison.Ordinal);

    static string Sample(string[] names) => string.Join(", ", names.Take(3).Select(name => $"'{name}'")) + (names.Length > 3 ? ", ..." : "");
}
