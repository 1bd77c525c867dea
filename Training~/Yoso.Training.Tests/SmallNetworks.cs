using Yoso.Training.Networks;

namespace Yoso.Training.Tests;

/// <summary>Configurations of small networks that between them use every option.</summary>
static class SmallNetworks
{
    /// <summary>Two levels, everything that the default model uses: scale and shift by time, pooled text, linear projections.</summary>
    public static UNet2DConditionConfig Sprite { get; } = new()
    {
        InChannels = 16,
        OutChannels = 16,
        DownBlockTypes = ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
        UpBlockTypes = ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D"],
        BlockOutChannels = [16, 32],
        LayersPerBlock = [2, 2],
        TransformerLayersPerBlock = [1, 1],
        CrossAttentionDim = [24, 24],
        AttentionHeads = [2, 4],
        NormNumGroups = 8,
        UseLinearProjection = true,
        ResnetScaleShift = true,
        AddsText = true,
        AdditionHeads = 3,
    };

    /// <summary>Three levels in the manner of Stable Diffusion 1: convolved projections, time added, no text at the ends.</summary>
    public static UNet2DConditionConfig Classic { get; } = new()
    {
        DownBlockTypes = ["CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"],
        UpBlockTypes = ["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"],
        BlockOutChannels = [8, 16, 24],
        LayersPerBlock = [1, 2, 1],
        TransformerLayersPerBlock = [1, 2, 1],
        CrossAttentionDim = [20, 20, 20],
        AttentionHeads = [2, 2, 4],
        NormNumGroups = 4,
    };

    /// <summary>What is left: the other order and shift of the sinusoids, centred input, padding on one side, a plain middle, other widths.</summary>
    public static UNet2DConditionConfig Odd { get; } = Classic with
    {
        InChannels = 3,
        OutChannels = 5,
        MidBlockType = "UNetMidBlock2D",
        CenterInputSample = true,
        FlipSinToCos = false,
        FreqShift = 1,
        DownsamplePadding = 0,
        TimeEmbeddingDim = 12,
        NormEps = 1e-3,
    };

    /// <summary>One level without a middle.</summary>
    public static UNet2DConditionConfig Flat { get; } = Sprite with
    {
        DownBlockTypes = ["CrossAttnDownBlock2D"],
        MidBlockType = null,
        UpBlockTypes = ["CrossAttnUpBlock2D"],
        BlockOutChannels = [16],
        LayersPerBlock = [1],
        TransformerLayersPerBlock = [1],
        CrossAttentionDim = [24],
        AttentionHeads = [1],
        AddsText = false,
    };

    /// <summary>Text at the lower of two levels, channels in and out that differ, as do the levels' depths.</summary>
    public static UNet2DConditionConfig Uneven { get; } = new()
    {
        InChannels = 3,
        OutChannels = 5,
        DownBlockTypes = ["DownBlock2D", "CrossAttnDownBlock2D"],
        UpBlockTypes = ["CrossAttnUpBlock2D", "UpBlock2D"],
        BlockOutChannels = [8, 16],
        LayersPerBlock = [1, 2],
        TransformerLayersPerBlock = [1, 2],
        CrossAttentionDim = [12, 12],
        AttentionHeads = [2, 4],
        NormNumGroups = 4,
    };

    /// <summary>The same with pooled text, linear projections, and scale and shift by time.</summary>
    public static UNet2DConditionConfig UnevenWithText { get; } = Uneven with
    {
        UseLinearProjection = true,
        ResnetScaleShift = true,
        AddsText = true,
        AdditionHeads = 3,
    };

    /// <summary>Two levels of which the second is wider.</summary>
    public static AutoencoderKLConfig Autoencoder { get; } = new() { BlockOutChannels = [8, 16], NormNumGroups = 4 };

    public static ClipTextConfig Text { get; } = new()
    {
        VocabSize = 50,
        HiddenSize = 24,
        IntermediateSize = 96,
        NumHiddenLayers = 2,
        NumAttentionHeads = 3,
        MaxPositionEmbeddings = 12,
        BosTokenId = 48,
        EosTokenId = 7,
        PadTokenId = 7,
    };
}
