#nullable enable
using System;

namespace Yoso
{
    /// <summary>Groups of visible pixels that touch, also by corners.</summary>
    static class Islands
    {
        internal static int RemoveSmall(RgbaImage image, int minPixels, byte threshold)
        {
            var count = image.Width * image.Height;
            using var marks = new Rented<bool>(count);
            using var queue = new Rented<int>(count);
            var largest = Largest(image, threshold, marks.Span, queue.Span);

            marks.Span.Clear();
            var removed = 0;
            for (var i = 0; i < count; i++)
            {
                var size = Collect(image, i, threshold, marks.Span, queue.Span);
                if (size == 0 || size >= minPixels || i == largest)
                    continue;
                removed += size;
                foreach (var pixel in queue.Span.Slice(0, size))
                    image.Pixels.AsSpan(4 * pixel, 4).Clear();
            }
            return removed;
        }

        /// <summary>The first pixel of the largest island; -1 where there is none.</summary>
        static int Largest(RgbaImage image, byte threshold, Span<bool> marks, Span<int> queue)
        {
            marks.Clear();
            var (best, bestSize) = (-1, 0);
            for (var i = 0; i < marks.Length; i++)
            {
                var size = Collect(image, i, threshold, marks, queue);
                if (size > bestSize)
                    (best, bestSize) = (i, size);
            }
            return best;
        }

        /// <summary>Puts the island around an unmarked pixel into the queue and marks it; its size, 0 where there is none or it is known.</summary>
        static int Collect(RgbaImage image, int start, byte threshold, Span<bool> marks, Span<int> queue)
        {
            if (marks[start] || image.Pixels[4 * start + 3] < threshold)
                return 0;
            marks[start] = true;
            queue[0] = start;
            var size = 1;
            for (var i = 0; i < size; i++)
                foreach (var neighbour in new Neighbours(image, queue[i]))
                    if (!marks[neighbour] && image.Pixels[4 * neighbour + 3] >= threshold)
                    {
                        marks[neighbour] = true;
                        queue[size++] = neighbour;
                    }
            return size;
        }
    }
}
