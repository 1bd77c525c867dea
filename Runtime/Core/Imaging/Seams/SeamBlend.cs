#nullable enable
using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>Makes a picture seamless that was not made so: the fallback for models that cannot tile, since what is blended shows twice.</summary>
    /// <remarks>Towards a border the picture gives way to itself moved by half its length, whose middle is there, so that opposite borders continue each other. Blending keeps contrast as in Heitz and Neyret 2018, "High-Performance By-Example Noise using a Histogram-Preserving Blending Operator": the difference from the line's mean is divided by the root of the squared weights' sum.</remarks>
    public static class SeamBlend
    {
        /// <summary>The part of the length, at each border, in which the picture gives way.</summary>
        public const float DefaultBand = 0.25f;

        /// <summary>In place; the axes that are to wrap.</summary>
        public static void Apply(RgbaImage image, bool wrapX, bool wrapY, float band = DefaultBand)
        {
            if (!(band > 0 && band <= 0.5f))
                throw new ArgumentOutOfRangeException(nameof(band), band, "a band above 0 and at most 0.5 wanted");
            using var pixels = new Rented<Vector4>(image.Width * image.Height);
            using var line = new Rented<Vector4>(Math.Max(image.Width, image.Height));
            var values = MemoryMarshal.Cast<Vector4, float>(pixels.Span);
            Premultiplied.Read(image.Pixels, values);
            for (var y = 0; wrapX && y < image.Height; y++)
                BlendLine(pixels.Span.Slice(y * image.Width), 1, line.Span.Slice(0, image.Width), band);
            for (var x = 0; wrapY && x < image.Width; x++)
                BlendLine(pixels.Span.Slice(x), image.Width, line.Span.Slice(0, image.Height), band);
            Premultiplied.Write(values, image.Pixels);
        }

        static void BlendLine(Span<Vector4> values, int stride, Span<Vector4> line, float band)
        {
            var sum = Vector4.Zero;
            for (var i = 0; i < line.Length; i++)
                sum += line[i] = values[i * stride];

            var mean = sum / line.Length;
            for (var i = 0; i < line.Length; i++)
            {
                var own = OwnWeight(i, line.Length, band);
                if (own >= 1)
                    continue;
                var moved = line[(i + line.Length / 2) % line.Length];
                var blended = own * (line[i] - mean) + (1 - own) * (moved - mean);
                values[i * stride] = mean + blended / MathF.Sqrt(own * own + (1 - own) * (1 - own));
            }
        }

        /// <summary>0 at both borders, 1 in the middle, with no kink between.</summary>
        static float OwnWeight(int index, int length, float band)
        {
            var fromBorder = Math.Min(index, length - 1 - index) / (band * length);
            return fromBorder >= 1 ? 1 : fromBorder * fromBorder * (3 - 2 * fromBorder);
        }
    }
}
