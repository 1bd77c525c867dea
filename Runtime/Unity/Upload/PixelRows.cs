#nullable enable
using System;

namespace Yoso
{
    /// <summary>Copies rows between the core's pictures, top row first, and the engine's textures, bottom row first.</summary>
    static class PixelRows
    {
        /// <summary>What one slice of an upload copies at most: about a tenth of a millisecond.</summary>
        public const int SliceBytes = 1 << 18;

        /// <summary>Whole rows of a picture in a slice, at least one.</summary>
        public static int InSlice(RgbaImage image)
        {
            return Math.Max(1, SliceBytes / (4 * image.Width));
        }

        /// <summary>Copies count rows from the row <paramref name="first"/>, counted from the top, to where they lie in a texture.</summary>
        public static void CopyFlipped(RgbaImage image, int first, int count, Span<byte> texture)
        {
            var stride = 4 * image.Width;
            for (var y = first; y < first + count; y++)
                image.Row(y).CopyTo(texture.Slice((image.Height - 1 - y) * stride, stride));
        }
    }
}
