using System.Text.Json.Nodes;
using Yoso.Training.Data;
using Yoso.Training.Export;
using Yoso.Training.Loop;
using Yoso.Training.Networks;

namespace Yoso.Training.Sizing;

/// <summary>How a random bundle is written.</summary>
public sealed record RandomBundleOptions
{
    /// <summary>F16, BF16 or F32.</summary>
    public TensorType Type { get; init; } = TensorType.F16;

    public ulong Seed { get; init; }

    /// <summary>Whether graphs are exported beside the weights.</summary>
    public bool Onnx { get; init; } = true;

    /// <summary>A tokenizer to copy; null makes one that knows single bytes only.</summary>
    public string? Tokenizer { get; init; }
}

/// <summary>Writes a diffusers folder of full-size networks that have learnt nothing: for sizing machines, and for tests.</summary>
public static class RandomBundle
{
    static readonly string[] TokenizerFiles = ["merges.txt", "special_tokens_map.json", "tokenizer_config.json", "vocab.json"];

    /// <summary>The folder is whole or not there; weights are drawn and written one tensor at a time.</summary>
    /// <param name="progress">Told the written share, 0 to 1.</param>
    /// <exception cref="ArgumentException">The folder has something in it.</exception>
    public static void Write(string folder, BasePreset preset, RandomBundleOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new ArgumentException($"{folder}: wanted a new or an empty folder", nameof(folder));

        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var staging = folder + ".tmp";
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        try
        {
            WriteConfigs(staging, preset, options.Tokenizer);
            WriteWeights(staging, preset, options, progress, cancellation);
            if (options.Onnx) BundleExport.Write(staging);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(staging, folder);
        }
        catch
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
            throw;
        }
    }

    static void WriteConfigs(string folder, BasePreset preset, string? tokenizer)
    {
        foreach (var name in new[] { "unet", "text_encoder", "vae" }) Directory.CreateDirectory(Path.Combine(folder, name));
        preset.UNet.Save(Path.Combine(folder, "unet", ModuleWeights.ConfigName));
        preset.Text.Save(Path.Combine(folder, "text_encoder", ModuleWeights.ConfigName));
        preset.Autoencoder.Save(Path.Combine(folder, "vae", ModuleWeights.ConfigName));
        Write(folder, "model_index.json", Index());
        Write(folder, "scheduler/scheduler_config.json", Scheduler());
        if (tokenizer is null) VocabularyLearner.Learn([], new VocabularyOptions { Size = 514, ModelMaxLength = preset.Text.MaxPositionEmbeddings }).Save(Path.Combine(folder, "tokenizer"));
        else YosoPackage.Copy(tokenizer, TokenizerFiles, Path.Combine(folder, "tokenizer"), default);
    }

    static void WriteWeights(string folder, BasePreset preset, RandomBundleOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        (string File, NetworkShapes Shapes)[] networks =
        [
            ("text_encoder/model.safetensors", NetworkShapes.Of(preset.Text)),
            ("vae/diffusion_pytorch_model.safetensors", NetworkShapes.Of(preset.Autoencoder)),
            ("unet/diffusion_pytorch_model.safetensors", NetworkShapes.Of(preset.UNet)),
        ];
        var (total, done) = (networks.Sum(network => network.Shapes.Count) * options.Type.ByteSize(), 0L);
        foreach (var (file, shapes) in networks)
            new RandomWeights(shapes, options.Seed).Write(Path.Combine(folder, file), options.Type, bytes =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report((double)(done += bytes) / total);
            });
    }

    static JsonObject Index() => new()
    {
        ["_class_name"] = "StableDiffusionPipeline",
        ["_diffusers_version"] = "0.33.1",
        ["feature_extractor"] = new JsonArray(null, null),
        ["image_encoder"] = new JsonArray(null, null),
        ["requires_safety_checker"] = false,
        ["safety_checker"] = new JsonArray(null, null),
        ["scheduler"] = new JsonArray("diffusers", "PNDMScheduler"),
        ["text_encoder"] = new JsonArray("transformers", "CLIPTextModel"),
        ["tokenizer"] = new JsonArray("transformers", "CLIPTokenizer"),
        ["unet"] = new JsonArray("diffusers", "UNet2DConditionModel"),
        ["vae"] = new JsonArray("diffusers", "AutoencoderKL"),
    };

    // Stable Diffusion 1.5's.
    static JsonObject Scheduler() => new()
    {
        ["_class_name"] = "PNDMScheduler",
        ["_diffusers_version"] = "0.33.1",
        ["beta_end"] = 0.012,
        ["beta_schedule"] = "scaled_linear",
        ["beta_start"] = 0.00085,
        ["num_train_timesteps"] = 1000,
        ["prediction_type"] = "epsilon",
        ["set_alpha_to_one"] = false,
        ["skip_prk_steps"] = true,
        ["steps_offset"] = 1,
    };

    static void Write(string folder, string name, JsonObject json) =>
        RunFolder.Write(Path.Combine(folder, name), json.ToJsonString(new() { WriteIndented = true }) + "\n");
}
