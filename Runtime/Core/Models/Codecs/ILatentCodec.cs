#nullable enable
using System;

namespace Yoso
{
    /// <summary>Turns pictures into the latents that a denoiser works on, and back. Latents are channel planes: (LatentChannels, height / Downscale, width / Downscale).</summary>
    public interface ILatentCodec
    {
        int LatentChannels { get; }

        /// <summary>Pixels per latent in each direction; widths and heights must be multiples of it.</summary>
        int Downscale { get; }

        /// <summary>Whether each latent pixel is decoded by itself, so that a latent that tiles becomes a picture that tiles.</summary>
        bool IsLocal { get; }

        /// <summary>Overwrites the picture, whose size says how large the latent is.</summary>
        void Decode(ReadOnlySpan<float> latent, RgbaImage target);

        /// <summary>Overwrites the latent.</summary>
        void Encode(RgbaImage source, Span<float> latent);
    }
}
