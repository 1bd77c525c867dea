#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Picture -> latent, through a diffusers autoencoder's encoder; the mean where it gives a distribution. Not for several threads at once.</summary>
    public sealed class VaeEncoder : IDisposable
    {
        readonly VaeConfig _config;
        readonly Network _network;
        readonly NetworkPort _picturePort;
        readonly NetworkPort _latentPort;
        NetworkBinding? _binding;
        TensorBuffer? _picture;
        TensorBuffer? _latent;

        /// <exception cref="ModelFormatException">The bundle has no vae_encoder, or one that wants other inputs.</exception>
        public VaeEncoder(ModelBundle bundle, InferenceContext context)
        {
            _config = VaeConfig.Read(bundle, "vae_encoder");
            _network = new Network(bundle.GraphPath("vae_encoder"), context);
            _picturePort = _network.Input("sample", 0);
            _latentPort = _network.Output("latent_parameters", 0);
            _network.RequireInputs(_picturePort);
        }

        /// <summary>Overwrites the latent, (channels, height / downscale, width / downscale); alpha is not looked at.</summary>
        public void Encode(RgbaImage source, Span<float> latent)
        {
            PlanePixels.FromPixels(source, Picture(source.Width, source.Height));
            Encode(latent);
        }

        public void Dispose()
        {
            _binding?.Dispose();
            _network.Dispose();
        }

        /// <summary>(3, height, width), to be filled with values of -1 to 1 before the next Encode.</summary>
        internal Span<float> Picture(int width, int height)
        {
            Prepare(width, height);
            return _picture!.Values;
        }

        internal void Encode(Span<float> latent)
        {
            _binding!.Run();
            TensorPrimitives.Subtract(_latent!.Values.Slice(0, latent.Length), _config.Shift, latent);
            TensorPrimitives.Multiply(latent, _config.Scaling, latent);
        }

        /// <summary>Newer exports give mean and log-variance, twice the channels; older ones the latent itself.</summary>
        void Prepare(int width, int height)
        {
            if (_picture?.Shape[3] == width && _picture.Shape[2] == height)
                return;
            _binding?.Dispose();
            _binding = new NetworkBinding(_network);
            var channels = _latentPort.Name == "latent_parameters" ? 2 * _config.LatentChannels : _config.LatentChannels;
            _picture = _binding.Input(_picturePort, 1, 3, height, width);
            _latent = _binding.Output(_latentPort, 1, channels, height / _config.Downscale, width / _config.Downscale);
        }
    }
}
