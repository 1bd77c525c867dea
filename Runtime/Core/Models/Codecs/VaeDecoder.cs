#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Latent -> picture, through a diffusers autoencoder's decoder. Not for several threads at once.</summary>
    public sealed class VaeDecoder : IDisposable
    {
        readonly VaeConfig _config;
        readonly Network _network;
        readonly NetworkPort _latentPort;
        readonly NetworkPort _picturePort;
        NetworkBinding? _binding;
        TensorBuffer? _latent;
        TensorBuffer? _picture;

        /// <exception cref="ModelFormatException">The bundle has no vae_decoder, or one that wants other inputs.</exception>
        public VaeDecoder(ModelBundle bundle, InferenceContext context)
        {
            _config = VaeConfig.Read(bundle, "vae_decoder");
            _network = new Network(bundle.GraphPath("vae_decoder"), context);
            _latentPort = _network.Input("latent_sample", 0);
            _picturePort = _network.Output("sample", 0);
            _network.RequireInputs(_latentPort);
        }

        public int LatentChannels => _config.LatentChannels;

        /// <summary>Pixels per latent in each direction.</summary>
        public int Downscale => _config.Downscale;

        /// <summary>(channels, height / Downscale, width / Downscale), as the denoiser works on it, into an opaque picture.</summary>
        public void Decode(ReadOnlySpan<float> latent, RgbaImage target)
        {
            PlanePixels.ToPixels(Decode(latent, target.Width, target.Height), target);
        }

        public void Dispose()
        {
            _binding?.Dispose();
            _network.Dispose();
        }

        /// <summary>(3, height, width), about -1 to 1, not clamped; valid until the next call.</summary>
        internal ReadOnlySpan<float> Decode(ReadOnlySpan<float> latent, int width, int height)
        {
            Prepare(width, height);
            TensorPrimitives.Multiply(latent, 1 / _config.Scaling, _latent!.Values);
            if (_config.Shift != 0)
                TensorPrimitives.Add(_latent.Values, _config.Shift, _latent.Values);
            _binding!.Run();
            return _picture!.Values;
        }

        void Prepare(int width, int height)
        {
            if (_picture?.Shape[3] == width && _picture.Shape[2] == height)
                return;
            _binding?.Dispose();
            _binding = new NetworkBinding(_network);
            _latent = _binding.Input(_latentPort, 1, LatentChannels, height / Downscale, width / Downscale);
            _picture = _binding.Output(_picturePort, 1, 3, height, width);
        }
    }
}
