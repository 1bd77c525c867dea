using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Makes the discriminator that a stage's options ask for.</summary>
static class Discriminators
{
    /// <param name="from">The denoiser whose down and middle part it starts from.</param>
    /// <param name="options">Which head, and its sizes.</param>
    /// <param name="latentSide">Width and height of the latents.</param>
    public static nn.Module<Tensor, Tensor, Tensor, Tensor> Make(UNet2DConditionModel from, YosoStageOptions options, int latentSide)
    {
        if (options.Head == DiscriminatorHead.Levels) return new Discriminator(from);

        var side = latentSide >> from.Config.LastLevel;
        return new PoolingDiscriminator(from, options.Pooling, side * side);
    }
}
