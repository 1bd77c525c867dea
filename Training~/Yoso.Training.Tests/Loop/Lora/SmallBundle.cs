using System.Text.Json;
using Yoso.Training.Data;
using Yoso.Training.Export;
using Yoso.Training.Loop;

namespace Yoso.Training.Tests.Loop;

/// <summary>A bundle of tiny networks with random weights, for pictures of 8x8 pixels.</summary>
static class SmallBundle
{
    /// <summary>Writes it as a diffusers folder.</summary>
    public static string Write(string folder)
    {
        var options = ScratchRunTest.Options();
        var set = Pictures.Random(8, seed: 1);
        VocabularyLearner.Learn(set.Items.SelectMany(i => i.Captions), new VocabularyOptions { Size = options.Model.VocabularySize, ModelMaxLength = options.Model.MaxTokens })
            .Save(Path.Combine(folder, "tokenizer"));
        ModelFolder.WriteConfigs(folder, options.Model, set.Size, LatentStatistics.Measure(set).ToTransform());
        TorchSharp.torch.manual_seed(5);
        using var model = DenoisingModel.FromConfigs(folder);
        model.SaveFolder(folder);
        using var codec = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "codec.json")));
        BundleSettingsFile.Write(folder, new BundleSettings { Name = "small", Size = (set.Size, set.Size), Codec = codec.RootElement });
        return folder;
    }
}
