using Yoso.Training.Networks;

namespace Yoso.Training.Tests.Networks;

/// <summary>Configurations small enough for a test, with options that differ between levels.</summary>
static class SmallNetworks
{
    public static readonly UNet2DConditionConfig UNet = new()
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

    public static readonly UNet2DConditionConfig UNetWithText = UNet with
    {
        UseLinearProjection = true,
        ResnetScaleShift = true,
        AddsText = true,
        AdditionHeads = 3,
    };

    public static readonly ClipTextConfig ClipText = new()
    {
        VocabSize = 50,
        HiddenSize = 16,
        IntermediateSize = 32,
        NumHiddenLayers = 2,
        NumAttentionHeads = 2,
        MaxPositionEmbeddings = 10,
        EosTokenId = 49,
    };
}
