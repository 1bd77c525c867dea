using Yoso.Training.Networks;

namespace Yoso.Training.Sizing;

/// <summary>The networks of a base model of the Stable Diffusion 1 family, by size.</summary>
public sealed record BasePreset(string Name, UNet2DConditionConfig UNet, ClipTextConfig Text, AutoencoderKLConfig Autoencoder)
{
    // Text encoders of this family never had their token ids corrected.
    const int HistoricBos = 0;
    const int HistoricEos = 2;

    /// <summary>Stable Diffusion 1.5: 860 million parameters in the denoiser, 123 in the text encoder, 84 in the autoencoder.</summary>
    public static BasePreset Sd15 { get; } = new(
        "sd15",
        new UNet2DConditionConfig { SampleSize = 64, CrossAttentionDim = [768, 768, 768, 768] },
        new ClipTextConfig
        {
            HiddenSize = 768,
            IntermediateSize = 3072,
            NumHiddenLayers = 12,
            NumAttentionHeads = 12,
            ProjectionDim = 768,
            BosTokenId = HistoricBos,
            EosTokenId = HistoricEos,
        },
        new AutoencoderKLConfig { BlockOutChannels = [128, 256, 512, 512], LayersPerBlock = 2, SampleSize = 512 });

    /// <summary>The same family in a size that runs anywhere at once.</summary>
    public static BasePreset TinySd15 { get; } = new(
        "tiny-sd15",
        Sd15.UNet with
        {
            SampleSize = 8,
            BlockOutChannels = [16, 32, 32, 32],
            LayersPerBlock = [1, 1, 1, 1],
            CrossAttentionDim = [32, 32, 32, 32],
            AttentionHeads = [4, 4, 4, 4],
            NormNumGroups = 8,
        },
        Sd15.Text with { VocabSize = 1000, HiddenSize = 32, IntermediateSize = 128, NumHiddenLayers = 2, NumAttentionHeads = 4, ProjectionDim = 32 },
        Sd15.Autoencoder with { BlockOutChannels = [8, 8, 16, 16], LayersPerBlock = 1, NormNumGroups = 4, SampleSize = 64 });

    public static IReadOnlyList<BasePreset> All { get; } = [Sd15, TinySd15];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static BasePreset Named(string name) => All.FirstOrDefault(preset => preset.Name == name)
        ?? throw new ArgumentException($"wanted {string.Join(" or ", All.Select(preset => preset.Name))}, found '{name}'", nameof(name));
}
