#nullable enable
using System;

namespace Yoso
{
    /// <summary>Blurs a plane of floats with a tent: two running means a direction, whatever the radius.</summary>
    static class PlaneBlur
    {
        /// <summary>In place; each mean takes 2 * radius + 1 pixels. Beyond a border that does not wrap its last pixel goes on.</summary>
        internal static void Apply(Span<float> plane, int width, int radius, bool wrapX, bool wrapY)
        {
            var height = plane.Length / width;
            using var line = new Rented<float>(Math.Max(width, height));
            for (var pass = 0; pass < 2; pass++)
            {
                for (var y = 0; y < height; y++)
                    Mean(plane.Slice(y * width, width), 1, line.Span.Slice(0, width), radius, wrapX);
                for (var x = 0; x < width; x++)
                    Mean(plane.Slice(x), width, line.Span.Slice(0, height), radius, wrapY);
            }
        }

        static void Mean(Span<float> values, int stride, Span<float> line, int radius, bool wraps)
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = values[i * stride];

            var sum = 0d;
            for (var i = -radius; i <= radius; i++)
                sum += line[EdgeIndex.Of(i, line.Length, wraps)];
            for (var i = 0; i < line.Length; i++)
            {
                values[i * stride] = (float)(sum / (2 * radius + 1));
                sum += line[EdgeIndex.Of(i + radius + 1, line.Length, wraps)] - line[EdgeIndex.Of(i - radius, line.Length, wraps)];
            }
        }
    }
}
