#nullable enable
using System;

namespace Yoso
{
    /// <summary>Guesses how much of the surrounding light reaches a surface's places: those lower than their surroundings get less. A heuristic, without rays.</summary>
    public static class OcclusionMap
    {
        static readonly int[] Radii = { 2, 6 };

        const float Least = 0.2f;

        /// <summary>Into a plane of width * height, from 0.2 (deep) to 1 (open); strength is how much light a depth of 1 costs.</summary>
        public static void FromHeight(ReadOnlySpan<float> heights, int width, float strength, bool wrapX, bool wrapY, Span<float> occlusion)
        {
            if (width < 1 || heights.Length % width != 0 || occlusion.Length != heights.Length)
                throw new ArgumentException($"{heights.Length} values in rows of {width} wanted, {occlusion.Length} given", nameof(occlusion));
            using var surroundings = new Rented<float>(heights.Length);
            occlusion.Fill(1);
            foreach (var radius in Radii)
            {
                heights.CopyTo(surroundings.Span);
                PlaneBlur.Apply(surroundings.Span, width, Math.Min(radius, Math.Max(1, width / 4)), wrapX, wrapY);
                for (var i = 0; i < heights.Length; i++)
                    occlusion[i] -= strength / Radii.Length * Math.Max(0, surroundings.Span[i] - heights[i]);
            }
            for (var i = 0; i < occlusion.Length; i++)
                occlusion[i] = Math.Max(Least, occlusion[i]);
        }
    }
}
