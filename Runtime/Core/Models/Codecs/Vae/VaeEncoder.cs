#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Picture -> latent, through a diffusers autoencoder's encoder; the mean where it gives a distribution. Not for several threads at once.</summary>
    public sealed class VaeEncoder : IDisposable
    {
        const string Distribution = "latent_parameters";

        readonly VaeNetwork _network;

        /// <exception cref="ModelFormatException">The bundle has no encoder, or one that wants other inputs.</exception>
        public VaeEncoder(ModelBundle bundle, InferenceContext context)
        {
            _network = new VaeNetwork(bundle, context, VaeHalf.Encoder(bundle), ("sample", Distribution));
        }

        /// <summary>Overwrites the latent, (channels, height / downscale, width / downscale); alpha is not looked at.</summary>
        public void Encode(RgbaImage source, Span<float> latent)
        {
            PlanePixels.FromPixels(source, Picture(source.Width, source.Height));
            Encode(latent);
        }

        public void Dispose()
        {
            _network.Dispose();
        }

        /// <summary>
        /// (3, height, width), to be filled with values of -1 to 1 before the next Encode. Newer exports give mean and log-variance,
        /// twice the channels; older ones the latent itself.
        /// </summary>
        internal Span<float> Picture(int width, int height)
        {
            var config = _network.Config;
            var channels = _network.OutputName == Distribution ? 2 * config.LatentChannels : config.LatentChannels;
            _network.Prepare(new PlaneShape(3, height, width), new PlaneShape(channels, height / config.Downscale, width / config.Downscale));
            return _network.Input;
        }

        internal void Encode(Span<float> latent)
        {
            _network.Run();
            TensorPrimitives.Subtract(_network.Output.Slice(0, latent.Length), _network.Config.Shift, latent);
            TensorPrimitives.Multiply(latent, _network.Config.Scaling, latent);
        }
    }
}
