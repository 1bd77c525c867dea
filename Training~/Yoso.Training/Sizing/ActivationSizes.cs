using Yoso.Training.Export.Graphs;
using Yoso.Training.Networks;

namespace Yoso.Training.Sizing;

/// <summary>
/// Counts the float32 numbers that a forward pass of a UNet keeps for backward, layer by layer, where inputs of all
/// layers are wanted (as they are for a LoRA on each). Checked against the heap by a test.
/// </summary>
sealed class ActivationSizes
{
    // Of a transformer block, in widths a token: norms 3, queries 2, keys and values 2, what is attended and its copy 4,
    // sums 3, the feed-forward layer's two halves 8, its gate 4 and their product 4.
    const long BlockWidths = 30;

    readonly UNet2DConditionConfig _config;
    readonly LoraWorkload _work;
    readonly IReadOnlyList<UNetLayer> _layers;
    readonly HashSet<UNetLayer> _forgotten; // whose results nothing but a joined or enlarged copy is made of

    public ActivationSizes(UNet2DConditionConfig config, LoraWorkload work)
    {
        (_config, _work, _layers) = (config, work, UNetLayers.Of(config));
        _forgotten = [.. _layers.Zip(_layers.Skip(1)).Where(pair => IsMadeAnew(pair.Second)).Select(pair => pair.First)];
    }

    /// <summary>Of the whole network.</summary>
    public long Whole => _layers.Sum(Kept);

    /// <summary>Of its down and middle part.</summary>
    public long Half => _layers.Where(layer => !layer.Path.StartsWith("up_blocks", StringComparison.Ordinal) && layer.Kind != UNetLayerKind.ConvOut).Sum(Kept);

    /// <summary>The inside of the largest layer: what exists of it a second time as gradients, or for as long as it is computed again.</summary>
    public long LargestLayer => _layers.Max(layer => Inside(layer) + Outside(layer));

    long Kept(UNetLayer layer) => Outside(layer) + (_work.Recomputes && IsRecomputed(layer) ? 0 : Inside(layer));

    static bool IsRecomputed(UNetLayer layer) => layer.Kind is UNetLayerKind.Resnet or UNetLayerKind.Transformer;

    /// <summary>The layer's result where the next layer needs it, and its input where that is made for it by joining or enlarging.</summary>
    long Outside(UNetLayer layer) => Pixels(layer) * ((_forgotten.Contains(layer) ? 0 : layer.Outputs) + (IsMadeAnew(layer) ? layer.Inputs : 0));

    static bool IsMadeAnew(UNetLayer layer) => layer.Joins || layer.Kind == UNetLayerKind.Upsample;

    long Inside(UNetLayer layer) => layer.Kind switch
    {
        // Each norm's result and its SiLU; what the second norm was given.
        UNetLayerKind.Resnet => Pixels(layer) * (2L * layer.Inputs + (_config.ResnetScaleShift ? 4L : 3L) * layer.Outputs),
        UNetLayerKind.Transformer => Transformer(layer),
        UNetLayerKind.ConvOut => Pixels(layer) * 2 * layer.Inputs,
        _ => 0,
    };

    long Transformer(UNetLayer layer)
    {
        var blocks = _config.TransformerLayersPerBlock[layer.Level];
        var text = 2L * _work.BatchSize * _work.TextLength * blocks;
        return layer.Outputs * (Pixels(layer) * (2 + BlockWidths * blocks) + text);
    }

    long Pixels(UNetLayer layer)
    {
        long side = Math.Max(_work.LatentSide >> layer.Level, 1);
        return _work.BatchSize * side * side;
    }
}
