#nullable enable
using System;

namespace Yoso
{
    /// <summary>Finds the part of a picture that shows something.</summary>
    public static class SpriteTrim
    {
        /// <summary>The smallest rectangle around every pixel whose alpha is at least the threshold; empty where there is none.</summary>
        public static PixelRect Bounds(RgbaImage image, byte alphaThreshold = 1)
        {
            var (left, top, right, bottom) = (image.Width, image.Height, -1, -1);
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Row(y);
                var first = First(row, alphaThreshold);
                if (first < 0)
                    continue;
                left = Math.Min(left, first);
                right = Math.Max(right, Last(row, alphaThreshold));
                top = Math.Min(top, y);
                bottom = y;
            }
            return bottom < 0 ? default : new PixelRect(left, top, right - left + 1, bottom - top + 1);
        }

        static int First(ReadOnlySpan<byte> row, byte threshold)
        {
            for (var x = 0; x < row.Length / 4; x++)
                if (row[4 * x + 3] >= threshold)
                    return x;
            return -1;
        }

        static int Last(ReadOnlySpan<byte> row, byte threshold)
        {
            for (var x = row.Length / 4 - 1; x >= 0; x--)
                if (row[4 * x + 3] >= threshold)
                    return x;
            return -1;
        }
    }
}
