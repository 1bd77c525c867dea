using System.Globalization;
using Yoso.Training.Networks;

namespace Yoso.Training.Sizing;

/// <summary>
/// How much memory a training takes at its peak, in bytes, by what takes it:
/// the base once, at the size of its type; the LoRA six times in float32 (values and gradients of the trained and of the
/// averaged one, two moments); the discriminator four times (values, gradient, two moments); what is kept for backward,
/// the whole denoiser's and twice its half's (the discriminator on both sides of the game, or on one side beside the
/// perceptual features); one layer's gradients; the program with its libraries.
/// </summary>
public sealed record MemoryEstimate(long Base, long Lora, long Discriminator, long Activations, long Working, long Program)
{
    const int Float = sizeof(float);
    const int LoraVectors = 6;
    const int DiscriminatorVectors = 4;
    const int HalvesOfTheGame = 2;
    const long ProgramBytes = 300L << 20; // measured: runtime, libtorch and SkiaSharp with nothing loaded

    public long Total => Base + Lora + Discriminator + Activations + Working + Program;

    /// <summary>Of one step of a workload on a base with this denoiser.</summary>
    /// <param name="text">The text encoder where it stays in memory; null where texts are cached.</param>
    public static MemoryEstimate OfLora(UNet2DConditionConfig unet, ClipTextConfig? text, LoraWorkload work)
    {
        var network = NetworkShapes.Of(unet);
        var half = work.Adversarial ? NetworkShapes.OfHalf(unet).Count : 0;
        var sizes = new ActivationSizes(unet, work);
        var kept = sizes.Whole + (work.Adversarial ? HalvesOfTheGame * sizes.Half : 0);
        var largestWeight = network.Parameters.Max(parameter => NetworkShapes.CountOf(parameter.Shape));
        return new MemoryEstimate(
            BaseBytes(network, work.FrozenType) + (text is null ? 0 : NetworkShapes.Of(text).Count * Float),
            LoraVectors * Float * LoraCount(network, work),
            DiscriminatorVectors * Float * half,
            Float * kept,
            Float * (sizes.LargestLayer + 2 * largestWeight), // a kernel's gradient, and the copy that the convolution reorders
            ProgramBytes);
    }

    /// <summary>Numbers in the LoRA itself.</summary>
    public static long LoraCount(NetworkShapes network, LoraWorkload work) => network.Parameters
        .Where(parameter => work.IsAdapted(parameter.Name, parameter.Shape))
        .Sum(parameter => work.Rank * (parameter.Shape[0] + NetworkShapes.CountOf(parameter.Shape.Skip(1))));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"about {Total / 1e9:0.0} GB (base {Base / 1e9:0.0}, LoRA {Lora / 1e9:0.0}, discriminator {Discriminator / 1e9:0.0}, kept for backward {Activations / 1e9:0.0}, working {Working / 1e9:0.0}, program {Program / 1e9:0.0})");

    static long BaseBytes(NetworkShapes network, TensorType type) =>
        network.Parameters.Sum(parameter => NetworkShapes.CountOf(parameter.Shape) * (parameter.Shape.Length > 1 ? type.ByteSize() : Float));
}
