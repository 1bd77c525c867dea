#nullable enable
using System;

namespace Yoso
{
    /// <summary>Whole pictures to and from three float planes (red, green, blue) in [-1, 1], as autoencoders take and give them.</summary>
    static class PlanePixels
    {
        /// <summary>Clamps and rounds to the nearest byte; every pixel becomes opaque.</summary>
        public static void ToPixels(ReadOnlySpan<float> planes, RgbaImage target)
        {
            var pixels = target.Pixels.AsSpan();
            var plane = planes.Length / 3;
            for (var i = 0; i < plane; i++)
            {
                pixels[4 * i + 3] = 255;
                pixels[4 * i + 2] = ToByte(planes[2 * plane + i]);
                pixels[4 * i + 1] = ToByte(planes[plane + i]);
                pixels[4 * i] = ToByte(planes[i]);
            }
        }

        public static void FromPixels(RgbaImage source, Span<float> planes)
        {
            var plane = planes.Length / 3;
            for (var i = 0; i < plane; i++)
                for (var colour = 0; colour < 3; colour++)
                    planes[colour * plane + i] = source.Pixels[4 * i + colour] * (2 / 255f) - 1;
        }

        /// <summary>Not a number becomes 0.</summary>
        static byte ToByte(float value)
        {
            var unit = value * 0.5f + 0.5f;
            return unit > 0 ? unit < 1 ? (byte)(unit * 255 + 0.5f) : (byte)255 : (byte)0;
        }
    }
}
