#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Latent -> picture, through a diffusers autoencoder's decoder. Not for several threads at once.</summary>
    public sealed class VaeDecoder : IDisposable
    {
        readonly VaeNetwork _network;

        /// <exception cref="ModelFormatException">The bundle has no decoder, or one that wants other inputs.</exception>
        public VaeDecoder(ModelBundle bundle, InferenceContext context)
        {
            _network = new VaeNetwork(bundle, context, VaeHalf.Decoder(bundle), ("latent_sample", "sample"));
        }

        public int LatentChannels => _network.Config.LatentChannels;

        /// <summary>Pixels per latent in each direction.</summary>
        public int Downscale => _network.Config.Downscale;

        /// <summary>(channels, height / Downscale, width / Downscale), as the denoiser works on it, into an opaque picture.</summary>
        public void Decode(ReadOnlySpan<float> latent, RgbaImage target)
        {
            PlanePixels.ToPixels(Decode(latent, target.Width, target.Height), target);
        }

        public void Dispose()
        {
            _network.Dispose();
        }

        /// <summary>(3, height, width), about -1 to 1, not clamped; valid until the next call.</summary>
        internal ReadOnlySpan<float> Decode(ReadOnlySpan<float> latent, int width, int height)
        {
            _network.Prepare(new PlaneShape(LatentChannels, height / Downscale, width / Downscale), new PlaneShape(3, height, width));
            TensorPrimitives.Multiply(latent, 1 / _network.Config.Scaling, _network.Input);
            if (_network.Config.Shift != 0)
                TensorPrimitives.Add(_network.Input, _network.Config.Shift, _network.Input);
            _network.Run();
            return _network.Output;
        }
    }
}
