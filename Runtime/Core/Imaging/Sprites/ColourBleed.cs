#nullable enable
using System;

namespace Yoso
{
    /// <summary>Spreads colours from solid pixels over the rest, one ring of eight neighbours after the other.</summary>
    static class ColourBleed
    {
        const int Unreached = int.MaxValue;

        internal static void Apply(RgbaImage image, byte level)
        {
            var count = image.Width * image.Height;
            using var rings = new Rented<int>(count);
            using var queue = new Rented<int>(count);
            var queued = Seed(image, level, rings.Span, queue.Span);
            for (var i = 0; i < queued; i++)
            {
                var pixel = queue.Span[i];
                var ring = rings.Span[pixel];
                if (ring > 0)
                    TakeMean(image, pixel, ring, rings.Span);
                foreach (var neighbour in new Neighbours(image, pixel))
                    if (rings.Span[neighbour] == Unreached)
                    {
                        rings.Span[neighbour] = ring + 1;
                        queue.Span[queued++] = neighbour;
                    }
            }
        }

        static int Seed(RgbaImage image, byte level, Span<int> rings, Span<int> queue)
        {
            var queued = 0;
            for (var i = 0; i < rings.Length; i++)
            {
                var isSolid = image.Pixels[4 * i + 3] >= level;
                rings[i] = isSolid ? 0 : Unreached;
                if (isSolid)
                    queue[queued++] = i;
            }
            return queued;
        }

        static void TakeMean(RgbaImage image, int pixel, int ring, ReadOnlySpan<int> rings)
        {
            var (red, green, blue, count) = (0, 0, 0, 0);
            foreach (var neighbour in new Neighbours(image, pixel))
                if (rings[neighbour] < ring)
                {
                    var source = image.Pixels.AsSpan(4 * neighbour, 4);
                    (red, green, blue, count) = (red + source[0], green + source[1], blue + source[2], count + 1);
                }

            var target = image.Pixels.AsSpan(4 * pixel, 4);
            target[2] = (byte)((blue + count / 2) / count);
            target[1] = (byte)((green + count / 2) / count);
            target[0] = (byte)((red + count / 2) / count);
        }
    }
}
