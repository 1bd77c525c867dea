#nullable enable
using System;

namespace Yoso
{
    /// <summary>Guesses how high a surface's places lie from its colours. A heuristic: light means high, at several scales; broad light and shade is taken for lighting and removed.</summary>
    public static class HeightMap
    {
        /// <summary>Radii in pixels between which a picture is parted into bands.</summary>
        static readonly int[] Radii = { 1, 2, 4, 8, 16 };

        /// <summary>From fine to broad: the finest is half noise, the broader ones make the shape; what is broader still counts nothing.</summary>
        static readonly float[] Weights = { 0.5f, 0.9f, 1, 1, 0.7f };

        /// <summary>So many standard deviations of height lie between 0 and 1.</summary>
        const float Range = 5;

        /// <summary>A picture that varies less than this is nearly flat and stays so.</summary>
        const float LeastDeviation = 0.02f;

        /// <summary>A new plane of heights, row by row from the top, in [0, 1] around 0.5.</summary>
        public static float[] FromAlbedo(RgbaImage albedo, bool wrapX, bool wrapY)
        {
            var heights = new float[albedo.Width * albedo.Height];
            FromAlbedo(albedo, wrapX, wrapY, heights);
            return heights;
        }

        /// <summary>The same into a plane of width * height.</summary>
        public static void FromAlbedo(RgbaImage albedo, bool wrapX, bool wrapY, Span<float> heights)
        {
            Lightness.Check(albedo, heights.Length, nameof(heights));
            using var sharp = new Rented<float>(heights.Length);
            using var blurred = new Rented<float>(heights.Length);
            Lightness.Read(albedo, sharp.Span);
            sharp.Span.CopyTo(blurred.Span);
            heights.Clear();

            for (var band = 0; band < Radii.Length; band++)
            {
                var radius = Math.Min(Radii[band], Math.Max(1, Math.Min(albedo.Width, albedo.Height) / 4));
                PlaneBlur.Apply(blurred.Span, albedo.Width, radius, wrapX, wrapY);
                for (var i = 0; i < heights.Length; i++)
                    heights[i] += Weights[band] * (sharp.Span[i] - blurred.Span[i]);
                blurred.Span.CopyTo(sharp.Span);
            }
            Normalise(heights);
        }

        static void Normalise(Span<float> heights)
        {
            var (mean, deviation) = Lightness.Spread(heights);
            var scale = 1 / (Range * Math.Max(deviation, LeastDeviation));
            for (var i = 0; i < heights.Length; i++)
                heights[i] = Math.Min(1, Math.Max(0, 0.5f + (heights[i] - mean) * scale));
        }
    }
}
