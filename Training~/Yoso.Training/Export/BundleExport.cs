using System.Text.Json;

namespace Yoso.Training.Export;

/// <summary>Makes a diffusers folder run: a graph beside each network's weights, and all of it as one file.</summary>
public static class BundleExport
{
    static readonly Dictionary<string, Func<string, ExportOptions?, IEnumerable<string>>> Exporters = new()
    {
        ["UNet2DConditionModel"] = (folder, options) => Enum.GetValues<Tiling>().SelectMany(tiling => UNet(folder, options, tiling)),
        ["CLIPTextModel"] = (folder, options) => [OnnxExport.WriteTextEncoder(folder, options)],
        ["AutoencoderKL"] = OnnxExport.WriteAutoencoder,
        ["AutoencoderTiny"] = OnnxExport.WriteAutoencoder,
    };

    // Parts of published pipelines that the runtime has no use for.
    static readonly string[] Passed = ["StableDiffusionSafetyChecker", "CLIPVisionModelWithProjection"];

    /// <summary>Writes <c>model.onnx</c> for each network in the folder, a denoiser's variants that tile, and its segments where the options want them; a graph that another exporter left for other networks stays.</summary>
    /// <returns>The paths of the graphs written.</returns>
    /// <exception cref="ModelFormatException">A network is of a kind that can't be exported, or not what its configuration says.</exception>
    public static IReadOnlyList<string> Write(string folder, ExportOptions? options = null)
    {
        var graphs = new List<string>();
        foreach (var network in Networks(folder))
        {
            var kind = KindOf(network);
            if (Exporters.TryGetValue(kind, out var export)) graphs.AddRange(export(network, options));
            else if (!Passed.Contains(kind) && !File.Exists(Path.Combine(network, ModelBundle.GraphFile)))
                throw new ModelFormatException(network, $"wanted {string.Join(" or ", Exporters.Keys)}, found {kind}");
        }

        return graphs.Count > 0 ? graphs : throw new ModelFormatException(folder, "wanted networks to export, found none");
    }

    /// <summary>Exports a copy of the folder, with its weights as <see cref="ExportOptions.WeightType"/>, as one <c>.yoso</c> file; the folder itself stays as it is.</summary>
    /// <exception cref="ModelFormatException">As of <see cref="Write"/>, or the folder is not a bundle.</exception>
    public static void Export(string folder, string file, ExportOptions? options = null, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder)) throw new ModelFormatException(folder, "wanted a bundle folder, found none");
        var staging = Directory.CreateTempSubdirectory("yoso-export-").FullName;
        try
        {
            YosoPackage.Copy(folder, YosoPackage.Names(folder), staging, cancellation);
            if (options?.WeightType is { } type) Convert(staging, type, cancellation);
            Write(staging, options);
            YosoPackage.Pack(staging, file, cancellation);
        }
        catch (ModelFormatException e) when (e.Message.Contains(staging))
        {
            throw new ModelFormatException(folder, e.Message.Replace(staging, "").TrimStart('/', '\\'), e);
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    static IEnumerable<string> UNet(string folder, ExportOptions? options, Tiling tiling) =>
        [OnnxExport.WriteUNet(folder, options, tiling), .. OnnxExport.WriteUNetSegments(folder, options?.Segments ?? 1, options, tiling)];

    static IEnumerable<string> Networks(string folder) =>
        Directory.GetDirectories(folder).Where(path => File.Exists(Path.Combine(path, "config.json"))).Order(StringComparer.Ordinal);

    /// <summary>The class name that diffusers or transformers wrote.</summary>
    static string KindOf(string network)
    {
        var path = Path.Combine(network, "config.json");
        try
        {
            using var config = JsonDocument.Parse(File.ReadAllBytes(path));
            if (config.RootElement.TryGetProperty("_class_name", out var name)) return name.GetString() ?? "null";
            return config.RootElement.TryGetProperty("architectures", out var names) ? names[0].GetString() ?? "null" : "no architecture";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new ModelFormatException(path, "wanted a JSON object with _class_name or architectures: " + e.Message, e);
        }
    }

    static void Convert(string folder, TensorType type, CancellationToken cancellation)
    {
        foreach (var path in Networks(folder).SelectMany(network => Directory.GetFiles(network, "*.safetensors")))
        {
            cancellation.ThrowIfCancellationRequested();
            WeightConversion.Convert(path, type);
        }
    }
}
