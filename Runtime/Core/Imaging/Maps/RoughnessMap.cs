#nullable enable
using System;

namespace Yoso
{
    /// <summary>Guesses how rough a surface's places are from its colours. A heuristic: mostly rough; busy places rougher, even ones smoother, and spots lighter than their surroundings are taken for gloss.</summary>
    public static class RoughnessMap
    {
        const float Base = 0.72f;
        const float BusyGain = 3;
        const float GlossGain = 1.2f;
        const float Least = 0.2f;
        const int BusyRadius = 2;
        const int SurroundingsRadius = 8;

        /// <summary>A new plane of roughness, row by row from the top, in [0.2, 1].</summary>
        public static float[] FromAlbedo(RgbaImage albedo, bool wrapX, bool wrapY)
        {
            var roughness = new float[albedo.Width * albedo.Height];
            FromAlbedo(albedo, wrapX, wrapY, roughness);
            return roughness;
        }

        /// <summary>The same into a plane of width * height.</summary>
        public static void FromAlbedo(RgbaImage albedo, bool wrapX, bool wrapY, Span<float> roughness)
        {
            Lightness.Check(albedo, roughness.Length, nameof(roughness));
            using var lightness = new Rented<float>(roughness.Length);
            using var surroundings = new Rented<float>(roughness.Length);
            Lightness.Read(albedo, lightness.Span);
            lightness.Span.CopyTo(surroundings.Span);
            PlaneBlur.Apply(surroundings.Span, albedo.Width, SurroundingsRadius, wrapX, wrapY);
            ReadBusyness(albedo, (wrapX, wrapY), lightness.Span, roughness);

            var mean = Lightness.Spread(roughness).Mean;
            for (var i = 0; i < roughness.Length; i++)
            {
                var gloss = Math.Max(0, lightness.Span[i] - surroundings.Span[i]);
                roughness[i] = Math.Min(1, Math.Max(Least, Base + BusyGain * (roughness[i] - mean) - GlossGain * gloss));
            }
        }

        /// <summary>The mean difference between a pixel and what is close around it.</summary>
        static void ReadBusyness(RgbaImage albedo, (bool X, bool Y) wraps, ReadOnlySpan<float> lightness, Span<float> busyness)
        {
            lightness.CopyTo(busyness);
            PlaneBlur.Apply(busyness, albedo.Width, BusyRadius, wraps.X, wraps.Y);
            for (var i = 0; i < busyness.Length; i++)
                busyness[i] = Math.Abs(lightness[i] - busyness[i]);
            PlaneBlur.Apply(busyness, albedo.Width, BusyRadius, wraps.X, wraps.Y);
        }
    }
}
