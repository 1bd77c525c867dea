using System.Globalization;
using Yoso.Training.Data;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Adapters as a style file, and the other way round.</summary>
public static class LoraStyle
{
    const string Component = "unet";
    const int StableDiffusionTextWidth = 768;

    /// <summary>Writes the adapters in kohya's keys as half-precision numbers, each layer's alpha beside them.</summary>
    public static void Write(string path, LoraAdapters adapters, IReadOnlyDictionary<string, string> metadata)
    {
        var layers = adapters.All.Select(a => new StyleLayer(Component, a.Path, Floats(a.Down), Floats(a.Up)) { Alpha = (float)a.Alpha });
        StyleWriter.WriteKohya(path, [.. layers], metadata, TensorType.F16);
    }

    /// <summary>The adapters that a style's file holds for a denoiser, without gradient.</summary>
    /// <exception cref="ModelFormatException">A layer is not in the network, or does not fit into it.</exception>
    public static LoraAdapters Read(string path, UNet2DConditionModel network)
    {
        var layers = StyleFile.Read(path).Layers.Where(layer => layer.Component == Component).ToArray();
        var adapters = new LoraAdapters(network, layers.ToDictionary(layer => layer.Module, layer => (layer.Rank, (double)layer.Alpha)));
        foreach (var (layer, adapter) in layers.Select(layer => (layer, adapters.At(layer.Module))))
        {
            if (adapter is null) throw new ModelFormatException(path, $"wanted layers of the network, found {layer}");
            Fill(adapter.Down, layer.Down, $"{path}: {layer}");
            Fill(adapter.Up, layer.Up, $"{path}: {layer}");
        }

        foreach (var (_, parameter) in adapters.Parameters) parameter.requires_grad_(false);
        return adapters;
    }

    /// <summary>What the file says of itself: title, trigger, licence, base, how it was trained, and mean and deviation of its pictures' latents (for the record: sampling starts from the base's).</summary>
    public static IReadOnlyDictionary<string, string> Metadata(LoraOptions options, LoraBase on, TrainingSet set, NoiseSchedule schedule, TimeProvider time)
    {
        var prior = LatentPrior.Measure(set, on.Latents, options.Data.Sampling.Split);
        return new Dictionary<string, string>(new StyleFacts
        {
            Title = options.Name,
            TriggerWords = options.Trigger.Length > 0 ? [options.Trigger] : [],
            Licence = options.Licence,
            Architecture = on.Frozen.UNet.Config.CrossAttentionDim[0] == StableDiffusionTextWidth ? "stable-diffusion-v1/lora" : "yoso/lora",
            BaseModel = on.Frozen.Bundle.Name,
            Prediction = schedule.Prediction.ToString(),
            Date = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.ToMetadata())
        {
            ["yoso.objective"] = options.Objective.ToString().ToLowerInvariant(),
            ["yoso.base_sha256"] = on.Frozen.Bundle.Hash,
            ["yoso.data_sha256"] = set.Hash,
            ["yoso.prior_mean"] = Numbers(prior.Mean),
            ["yoso.prior_std"] = Numbers(prior.Std),
            ["yoso.options"] = options.ToJson(),
        };
    }

    static StyleTensor Floats(Tensor values)
    {
        using var scope = NewDisposeScope();
        return new StyleTensor(values.shape, values.detach().contiguous().data<float>().ToArray());
    }

    static void Fill(Tensor target, StyleTensor source, string name)
    {
        if (!target.shape.SequenceEqual(source.Shape)) throw new ModelFormatException(name, $"wanted [{string.Join(", ", target.shape)}], found {source}");

        using var _ = no_grad();
        using var values = tensor(source.Values, target.shape);
        target.copy_(values);
    }

    static string Numbers(IEnumerable<double> values) =>
        "[" + string.Join(", ", values.Select(value => value.ToString("G6", CultureInfo.InvariantCulture))) + "]";
}
