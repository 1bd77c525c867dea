#nullable enable
using System;

namespace Yoso
{
    /// <summary>One row of RGBA bytes to and from four float planes (red, green, blue, alpha) in [-1, 1].</summary>
    static class PixelRow
    {
        /// <summary>Clamps, rounds to the nearest byte, and divides by alpha where colours are premultiplied; alpha 0 becomes transparent black.</summary>
        internal static void FromPlanes(ReadOnlySpan<float> planes, Span<byte> pixels, AlphaMode mode)
        {
            var width = planes.Length / 4;
            for (var x = 0; x < width; x++)
            {
                var pixel = pixels.Slice(4 * x, 4);
                var opacity = planes[3 * width + x] * 0.5f + 0.5f;
                var scale = mode == AlphaMode.Straight || opacity >= 1 ? 1 : Inverse(opacity);
                pixel[3] = ToByte(opacity);
                pixel[2] = ToByte((planes[2 * width + x] * 0.5f + 0.5f) * scale);
                pixel[1] = ToByte((planes[width + x] * 0.5f + 0.5f) * scale);
                pixel[0] = ToByte((planes[x] * 0.5f + 0.5f) * scale);
            }
        }

        internal static void ToPlanes(ReadOnlySpan<byte> pixels, Span<float> planes, AlphaMode mode)
        {
            var width = planes.Length / 4;
            for (var x = 0; x < width; x++)
            {
                var pixel = pixels.Slice(4 * x, 4);
                var scale = mode == AlphaMode.Straight ? 2 / 255f : 2 / 255f * (pixel[3] / 255f);
                planes[x] = pixel[0] * scale - 1;
                planes[width + x] = pixel[1] * scale - 1;
                planes[2 * width + x] = pixel[2] * scale - 1;
                planes[3 * width + x] = pixel[3] * (2 / 255f) - 1;
            }
        }

        /// <summary>1 / opacity, or 0 where the opacity rounds to a byte of 0 (or is no number).</summary>
        static float Inverse(float opacity) => opacity >= 0.5f / 255 ? 1 / opacity : 0;

        /// <summary>Not a number becomes 0.</summary>
        static byte ToByte(float unit) => unit > 0 ? unit < 1 ? (byte)(unit * 255 + 0.5f) : (byte)255 : (byte)0;
    }
}
