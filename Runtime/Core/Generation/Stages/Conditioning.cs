#nullable enable
using System;

namespace Yoso
{
    /// <summary>What a batch of latents is denoised towards: one embedding a picture, and the size in latent pixels.</summary>
    sealed record Conditioning(Embedding[] Prompts, Embedding[] Negatives, int Width, int Height)
    {
        public float Guidance { get; init; } = 1;

        /// <summary>Up to 1 the negatives would have no weight, or a reversed one: the network is asked for the prompts alone, as in diffusers.</summary>
        public bool Guided => Guidance > 1;

        /// <summary>Mean training latent of one picture (informative prior); empty for pure noise.</summary>
        public float[] PriorMean { get; init; } = Array.Empty<float>();
    }
}
