#nullable enable
using System;

namespace Yoso
{
    /// <summary>Classifier-free guidance (Ho and Salimans, arXiv 2207.12598).</summary>
    public static class Guidance
    {
        /// <summary>destination = unconditional + scale * (conditional - unconditional); destination may be either input.</summary>
        public static void Combine(ReadOnlySpan<float> unconditional, ReadOnlySpan<float> conditional, float scale, Span<float> destination) =>
            Blend.Sum(conditional, scale, unconditional, 1 - scale, destination);

        /// <summary>Combines a doubled batch, unconditional half first, into its first half and returns that half.</summary>
        public static Span<float> Combine(Span<float> doubled, float scale)
        {
            if (doubled.Length % 2 != 0)
                throw new ArgumentException($"a doubled batch has an even length, not {doubled.Length}", nameof(doubled));
            var half = doubled.Length / 2;
            var combined = doubled.Slice(0, half);
            Combine(combined, doubled.Slice(half), scale, combined);
            return combined;
        }
    }
}
