#nullable enable
using System;

namespace Yoso
{
    /// <summary>Packed pixels that can be asked beyond their borders: there the opposite side comes where an axis wraps, else the border's pixels again.</summary>
    readonly ref struct PixelGrid
    {
        readonly (bool X, bool Y) _wraps;

        internal PixelGrid(ReadOnlySpan<uint> pixels, int width, int height, (bool X, bool Y) wraps)
        {
            Pixels = pixels;
            Width = width;
            Height = height;
            _wraps = wraps;
        }

        internal ReadOnlySpan<uint> Pixels { get; }

        internal int Width { get; }

        internal int Height { get; }

        internal (bool X, bool Y) Wraps => _wraps;

        internal uint this[int x, int y] => Pixels[Index(x, y)];

        internal int Index(int x, int y) => EdgeIndex.Of(y, Height, _wraps.Y) * Width + EdgeIndex.Of(x, Width, _wraps.X);
    }
}
