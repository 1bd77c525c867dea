#nullable enable
namespace Yoso
{
    /// <summary>What a diffusers autoencoder's <c>config.json</c> says of its latents: stored = (raw - Shift) * Scaling.</summary>
    sealed record VaeConfig(int LatentChannels, int Downscale, float Scaling, float Shift)
    {
        /// <exception cref="ModelFormatException">Another architecture, or pictures that are not red, green and blue.</exception>
        public static VaeConfig Read(ModelBundle bundle, VaeHalf half)
        {
            var config = bundle.Fields(half.Folder, "AutoencoderKL", "AutoencoderTiny");
            var colours = config.Count("out_channels", 3);
            if (colours != 3)
                throw new ModelFormatException(half.Graph, $"out_channels: 3 wanted, found {colours}");
            var resolutions = config.Floats("block_out_channels").Length;
            return new VaeConfig(
                config.Count("latent_channels", 4),
                1 << System.Math.Max(0, resolutions - 1),
                (float)config.Number("scaling_factor", 0.18215),
                (float)config.Number("shift_factor", 0));
        }
    }
}
