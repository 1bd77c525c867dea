using System.Globalization;
using Yoso.Training.Networks;
using Yoso.Training.Sizing;

namespace Yoso.Training.Loop;

/// <summary>How large the training of a style is, before it starts: how many layers get a LoRA of how many numbers, and about how much memory that takes.</summary>
public sealed record LoraSize(int Layers, long Parameters, MemoryEstimate Memory)
{
    public static LoraSize Of(UNet2DConditionConfig unet, LoraOptions options, int latentSide)
    {
        var network = NetworkShapes.Of(unet);
        var work = new LoraWorkload
        {
            LatentSide = latentSide,
            BatchSize = options.Objective == LoraObjective.Yoso ? options.Yoso.BatchSize : options.Diffusion.BatchSize,
            Rank = options.Rank,
            Adapts = path => LoraTargets.Mean(options.Targets, path),
            Adversarial = options.Objective == LoraObjective.Yoso,
            Recomputes = options.Recompute,
            FrozenType = options.Bfloat16 ? TensorType.BF16 : TensorType.F32,
        };
        var layers = network.Parameters.Count(parameter => work.IsAdapted(parameter.Name, parameter.Shape));
        return new LoraSize(layers, MemoryEstimate.LoraCount(network, work), MemoryEstimate.OfLora(unet, null, work));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Layers} layers, {Parameters} parameters; memory: {Memory}");
}
