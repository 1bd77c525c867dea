using System.Text.Json;
using TorchSharp;

namespace Yoso.Training.Evaluation;

/// <summary>A <see cref="FeatureClassifier"/> as a .safetensors file whose metadata names categories, words and fingerprint.</summary>
static class FeatureFile
{
    public static void Save(string path, FeatureClassifier classifier, FeatureNetwork network)
    {
        var tensors = network.Weights.Select(pair => TensorContent.FromFloats(
            pair.Key, pair.Value.shape, pair.Value.detach().contiguous().data<float>().ToArray()));
        SafetensorsWriter.Write(path, tensors, new Dictionary<string, string>
        {
            ["fingerprint"] = classifier.Fingerprint,
            ["categories"] = JsonSerializer.Serialize(classifier.Categories),
            ["words"] = JsonSerializer.Serialize(classifier.Words.Words),
        });
    }

    /// <exception cref="ModelFormatException">The file is not one that <see cref="Save"/> wrote.</exception>
    public static FeatureClassifier Load(string path)
    {
        var file = SafetensorsFile.Open(path);
        var categories = Texts(file, "categories");
        var words = new CaptionWords(Texts(file, "words"));
        var network = new FeatureNetwork(categories.Length, words.Words.Count, 0);
        foreach (var (name, weight) in network.Weights) Copy(file, name, weight);
        return new FeatureClassifier(network, categories, words, Metadata(file, "fingerprint"));
    }

    static void Copy(SafetensorsFile file, string name, torch.Tensor weight)
    {
        var entry = file.Get(name);
        if (!entry.Shape.SequenceEqual(weight.shape))
            throw new ModelFormatException(file.Path, $"{name}: wanted [{string.Join(", ", weight.shape)}], found [{string.Join(", ", entry.Shape)}]");

        using var noGradient = torch.no_grad();
        using var values = torch.tensor(file.ReadFloats(entry), weight.shape);
        weight.copy_(values);
    }

    static string[] Texts(SafetensorsFile file, string key)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Metadata(file, key)) ?? [];
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(file.Path, $"metadata '{key}': wanted a JSON array of strings: {e.Message}");
        }
    }

    static string Metadata(SafetensorsFile file, string key) =>
        file.Metadata.TryGetValue(key, out var value) ? value : throw new ModelFormatException(file.Path, $"wanted metadata '{key}', found none");
}
