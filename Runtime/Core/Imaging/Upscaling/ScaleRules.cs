#nullable enable
using System;

namespace Yoso
{
    /// <summary>The rules Scale2x (the same as EPX) and Scale3x by Andrea Mazzoleni, as published at https://www.scale2x.it/algorithm; all fully transparent pixels count as equal.</summary>
    static class ScaleRules
    {
        internal static void Double(PixelGrid source, Span<uint> target)
        {
            for (var y = 0; y < source.Height; y++)
                for (var x = 0; x < source.Width; x++)
                {
                    var block = new Block(target, x, y, source.Width, 2);
                    var e = source[x, y];
                    var (b, d, f, h) = (source[x, y - 1], source[x - 1, y], source[x + 1, y], source[x, y + 1]);
                    var isCorner = !Same(b, h) && !Same(d, f);
                    block[0, 0] = isCorner && Same(d, b) ? d : e;
                    block[1, 0] = isCorner && Same(b, f) ? f : e;
                    block[0, 1] = isCorner && Same(d, h) ? d : e;
                    block[1, 1] = isCorner && Same(h, f) ? f : e;
                }
        }

        internal static void Triple(PixelGrid source, Span<uint> target)
        {
            for (var y = 0; y < source.Height; y++)
                for (var x = 0; x < source.Width; x++)
                {
                    var block = new Block(target, x, y, source.Width, 3);
                    block.Fill(source[x, y]);
                    if (!Same(source[x, y - 1], source[x, y + 1]) && !Same(source[x - 1, y], source[x + 1, y]))
                        CutCorners(source, x, y, block);
                }
        }

        static void CutCorners(PixelGrid source, int x, int y, Block block)
        {
            var (a, b, c) = (source[x - 1, y - 1], source[x, y - 1], source[x + 1, y - 1]);
            var (d, e, f) = (source[x - 1, y], source[x, y], source[x + 1, y]);
            var (g, h, i) = (source[x - 1, y + 1], source[x, y + 1], source[x + 1, y + 1]);
            var (upperLeft, upperRight, lowerLeft, lowerRight) = (Same(d, b), Same(b, f), Same(d, h), Same(h, f));
            block[0, 0] = upperLeft ? d : e;
            block[1, 0] = upperLeft && !Same(e, c) || upperRight && !Same(e, a) ? b : e;
            block[2, 0] = upperRight ? f : e;
            block[0, 1] = upperLeft && !Same(e, g) || lowerLeft && !Same(e, a) ? d : e;
            block[2, 1] = upperRight && !Same(e, i) || lowerRight && !Same(e, c) ? f : e;
            block[0, 2] = lowerLeft ? d : e;
            block[1, 2] = lowerLeft && !Same(e, i) || lowerRight && !Same(e, g) ? h : e;
            block[2, 2] = lowerRight ? f : e;
        }

        static bool Same(uint a, uint b) => a == b || PackedPixel.Alpha(a) == 0 && PackedPixel.Alpha(b) == 0;

        /// <summary>The pixels that one pixel becomes.</summary>
        readonly ref struct Block
        {
            readonly Span<uint> _target;
            readonly int _stride;
            readonly int _side;

            internal Block(Span<uint> target, int x, int y, int sourceWidth, int side)
            {
                _stride = sourceWidth * side;
                _target = target.Slice(y * side * _stride + x * side);
                _side = side;
            }

            internal uint this[int x, int y]
            {
                set => _target[y * _stride + x] = value;
            }

            internal void Fill(uint pixel)
            {
                for (var y = 0; y < _side; y++)
                    _target.Slice(y * _stride, _side).Fill(pixel);
            }
        }
    }
}
