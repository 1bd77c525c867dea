using Yoso.Training.Networks;

namespace Yoso.Training.Export.Graphs;

/// <summary>What a layer of a UNet is; the first and the last include what lies around them.</summary>
enum UNetLayerKind
{
    ConvIn,
    Resnet,
    Transformer,
    Downsample,
    Upsample,
    ConvOut,
}

/// <summary>One layer of a UNet2DConditionModel: a picture of a level goes in, one goes out.</summary>
/// <param name="Path">The name that its parameters begin with.</param>
/// <param name="Level">How often the output has been halved.</param>
/// <param name="Inputs">Channels, those of a residual that is joined to the picture included.</param>
sealed record UNetLayer(UNetLayerKind Kind, string Path, int Level, int Inputs, int Outputs)
{
    /// <summary>Stands for the text's length, which is not in the configuration: that of CLIP.</summary>
    const long Tokens = 77;

    const int DefaultSide = 64;

    /// <summary>Whether the residual left last is joined to the picture first.</summary>
    public bool Joins { get; init; }

    /// <summary>Whether the output is also a residual for the way up.</summary>
    public bool Branches { get; init; }

    /// <summary>Multiplications and additions for one picture of the size that the network was made for.</summary>
    public long Cost(UNet2DConditionConfig config)
    {
        var side = Math.Max((config.SampleSize ?? DefaultSide) >> Level, 1);
        return Kind switch
        {
            UNetLayerKind.Resnet => ResnetCost(config, side * side),
            UNetLayerKind.Transformer => TransformerCost(config, side * side),
            _ => 9L * Inputs * Outputs * side * side,
        };
    }

    long ResnetCost(UNet2DConditionConfig config, long area)
    {
        var shortcut = Inputs == Outputs ? 0 : Inputs;
        return area * Outputs * (9L * (Inputs + Outputs) + shortcut) + (long)config.TimeEmbedDim * Outputs * (config.ResnetScaleShift ? 2 : 1);
    }

    /// <summary>Projections in and out; a block's self-attention (4 projections), text attention (2 a pixel, 2 a token) and feed-forward (12).</summary>
    long TransformerCost(UNet2DConditionConfig config, long area)
    {
        var width = (long)Outputs;
        var block = 18 * area * width * width + 2 * area * (area + Tokens) * width + 2 * Tokens * width * config.CrossAttentionDim[Level];
        return 2 * area * width * width + config.TransformerLayersPerBlock[Level] * block;
    }
}
