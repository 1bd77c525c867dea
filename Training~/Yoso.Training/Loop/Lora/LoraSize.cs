using System.Globalization;
using Yoso.Training.Networks;

namespace Yoso.Training.Loop;

/// <summary>How large the training of a style is, before it starts; Bytes is an estimate of the memory.</summary>
public sealed record LoraSize(int Layers, long Parameters, long Bytes)
{
    const int TrainedVectors = 5;      // values, gradient, two moments, average (the discriminator's: a copy on the way to a checkpoint)
    const int ActivationsKept = 24;    // tensors of a level's width that backward needs, a residual block or transformer
    const long Program = 250L << 20;   // runtime and native libraries

    public static LoraSize Of(UNet2DConditionModel unet, LoraOptions options, int latentSide)
    {
        var shapes = unet.named_modules()
            .Where(named => named.module is AdaptableLayer && LoraTargets.Mean(options.Targets, named.name))
            .Select(named => ((AdaptableLayer)named.module).Weight.shape).ToArray();
        var lora = shapes.Sum(shape => options.Rank * (shape[0] + shape.Skip(1).Aggregate((a, b) => a * b)));
        var network = unet.parameters().Sum(p => p.numel());
        var critic = options.Objective == LoraObjective.Yoso ? network / 2 : 0;
        var floats = network + TrainedVectors * (lora + critic) + Activations(unet.Config, options, latentSide);
        return new LoraSize(shapes.Length, lora, Program + floats * sizeof(float));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Layers} layers, {Parameters} parameters, about {Bytes / 1e9:0.0} GB of memory");

    static long Activations(UNet2DConditionConfig config, LoraOptions options, int side)
    {
        var batch = options.Objective == LoraObjective.Yoso ? 3 * options.Yoso.BatchSize : options.Diffusion.BatchSize;
        return Enumerable.Range(0, config.LastLevel + 1).Sum(level =>
        {
            var pixels = (long)(side >> level) * (side >> level);
            return batch * pixels * config.BlockOutChannels[level] * (2 * config.LayersPerBlock[level] + 1) * ActivationsKept;
        });
    }
}
