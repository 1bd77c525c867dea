#nullable enable
using System;

namespace Yoso
{
    /// <summary>How light a picture's pixels look, and how planes made of that are spread.</summary>
    static class Lightness
    {
        /// <summary>OKLab lightness in [0, 1]; alpha does not count.</summary>
        internal static void Read(RgbaImage image, Span<float> plane)
        {
            var pixels = image.Pixels;
            for (var i = 0; i < plane.Length; i++)
                plane[i] = OkLab.From(pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2]).X;
        }

        internal static (float Mean, float Deviation) Spread(ReadOnlySpan<float> plane)
        {
            var (sum, squares) = (0d, 0d);
            foreach (var value in plane)
                (sum, squares) = (sum + value, squares + (double)value * value);
            var mean = sum / plane.Length;
            return ((float)mean, (float)Math.Sqrt(Math.Max(0, squares / plane.Length - mean * mean)));
        }

        /// <exception cref="ArgumentException">The plane has another number of elements than the picture pixels.</exception>
        internal static void Check(RgbaImage image, int length, string name)
        {
            if (length != image.Width * image.Height)
                throw new ArgumentException($"{image.Width * image.Height} values wanted for {image.Width}x{image.Height}, {length} given", name);
        }
    }
}
