#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What the preview is to show: one prompt and seed under a mix of styles.</summary>
    public sealed record PreviewWish(string Model, string Prompt, ulong Seed)
    {
        /// <summary>Without those of weight 0.</summary>
        public IReadOnlyList<StyleUse> Styles { get; init; } = Array.Empty<StyleUse>();

        public BatchItem Item => new() { Request = new TextureRequest { Prompt = Prompt, Seed = Seed }, Styles = Styles };

        public bool Equals(PreviewWish? other)
        {
            return other != null && Model == other.Model && Prompt == other.Prompt && Seed == other.Seed && Styles.SequenceEqual(other.Styles);
        }

        public override int GetHashCode() => HashCode.Combine(Model, Prompt, Seed, Styles.Count);
    }
}
