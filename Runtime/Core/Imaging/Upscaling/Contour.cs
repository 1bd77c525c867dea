#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>Enlarges pixel art along its contours. The idea is Hyllian's xBR (2011): at each corner of a pixel, colour differences along the two diagonals tell which way a contour runs; where it cuts the corner off, the corner takes the neighbour's colour, at a slope of 1, 1/2 or 2.</summary>
    /// <remarks>Differences are distances in OKLab and alpha, premultiplied; what is cut off is measured as area, for any factor.</remarks>
    static class Contour
    {
        internal const int MaxFactor = 16;

        internal static void Enlarge(PixelGrid source, int factor, Span<uint> target)
        {
            using var looks = new Rented<Vector4>(source.Pixels.Length);
            for (var i = 0; i < looks.Span.Length; i++)
                looks.Span[i] = Look(source.Pixels[i]);

            var shares = CornerShares.For(factor);
            for (var y = 0; y < source.Height; y++)
                for (var x = 0; x < source.Width; x++)
                {
                    var block = target.Slice((y * source.Width * factor + x) * factor);
                    Fill(block, source.Width * factor, factor, source[x, y]);
                    for (var corner = 0; corner < 4; corner++)
                        CutCorner(new ContourCorner(source, looks.Span, (x, y), corner), shares, block, factor);
                }
        }

        static void Fill(Span<uint> block, int stride, int factor, uint pixel)
        {
            for (var y = 0; y < factor; y++)
                block.Slice(y * stride, factor).Fill(pixel);
        }

        static void CutCorner(ContourCorner corner, CornerShares shares, Span<uint> block, int factor)
        {
            var cut = corner.Cut();
            if (cut == CornerCut.None)
                return;
            var parts = shares.Of(cut);
            var (colour, stride) = (corner.Colour, corner.SourceWidth * factor);
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i] == 0)
                    continue;
                ref var pixel = ref block[corner.Flip(i / factor, factor, false) * stride + corner.Flip(i % factor, factor, true)];
                pixel = PackedPixel.MixPremultiplied(pixel, colour, parts[i]);
            }
        }

        /// <summary>Transparent pixels look all the same.</summary>
        static Vector4 Look(uint pixel)
        {
            var alpha = PackedPixel.Alpha(pixel) / 255f;
            var (red, green, blue) = PackedPixel.Colour(pixel);
            return new Vector4(OkLab.From(red, green, blue) * alpha, alpha);
        }
    }
}
