#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Yoso
{
    /// <summary>What <c>yoso.json</c> says of a bundle beyond the diffusers layout. Everything in it is optional, and so is the file.</summary>
    public sealed record BundleSettings
    {
        public string Name { get; init; } = "";

        public int DefaultSteps { get; init; } = 1;

        public float DefaultGuidance { get; init; } = 1;

        /// <summary>Whether the network was trained through consistency boundary scalings.</summary>
        public bool BoundaryScalings { get; init; }

        /// <summary>The picture size the model was trained for, in pixels; null where the networks' configs decide.</summary>
        public (int Width, int Height)? Size { get; init; }

        /// <summary>Mean of the training latents for each channel (informative prior); empty for pure noise.</summary>
        public IReadOnlyList<float> PriorMean { get; init; } = Array.Empty<float>();

        /// <summary>Standard deviation of the training latents for each channel; empty for 1.</summary>
        public IReadOnlyList<float> PriorStd { get; init; } = Array.Empty<float>();

        public string Licence { get; init; } = "";

        public IReadOnlyList<string> TriggerWords { get; init; } = Array.Empty<string>();

        /// <summary>The codec's description, undefined where a VAE is in the bundle instead.</summary>
        public JsonElement Codec { get; init; }

        /// <summary>How the model was trained, as its trainer wrote it; undefined where it did not.</summary>
        public JsonElement TrainingRecipe { get; init; }

        /// <summary>The newest <c>format</c> this reader knows.</summary>
        public const int Format = 1;
    }
}
