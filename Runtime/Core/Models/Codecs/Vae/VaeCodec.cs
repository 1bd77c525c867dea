#nullable enable
using System;

namespace Yoso
{
    /// <summary>A diffusers autoencoder as a codec. Its encoder is opened when a picture is first encoded: most never are.</summary>
    public sealed class VaeCodec : ILatentCodec, IDisposable
    {
        readonly VaeDecoder _decoder;
        readonly Lazy<VaeEncoder> _encoder;

        public VaeCodec(ModelBundle bundle, InferenceContext context)
        {
            _decoder = new VaeDecoder(bundle, context);
            _encoder = new Lazy<VaeEncoder>(() => new VaeEncoder(bundle, context));
        }

        public int LatentChannels => _decoder.LatentChannels;

        public int Downscale => _decoder.Downscale;

        public bool IsLocal => false;

        public void Decode(ReadOnlySpan<float> latent, RgbaImage target)
        {
            RequireLength(latent.Length, target);
            _decoder.Decode(latent, target);
        }

        /// <exception cref="ModelFormatException">The bundle has no vae_encoder.</exception>
        public void Encode(RgbaImage source, Span<float> latent)
        {
            RequireLength(latent.Length, source);
            _encoder.Value.Encode(source, latent);
        }

        public void Dispose()
        {
            _decoder.Dispose();
            if (_encoder.IsValueCreated)
                _encoder.Value.Dispose();
        }

        void RequireLength(int found, RgbaImage picture)
        {
            var wanted = this.LatentLength(picture.Width, picture.Height);
            if (found != wanted)
                throw new ArgumentException($"a latent of {wanted} values wanted for {picture.Width}x{picture.Height}, {found} given");
        }
    }
}
