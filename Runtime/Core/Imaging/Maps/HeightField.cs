#nullable enable
using System;

namespace Yoso
{
    /// <summary>A plane of heights that can be asked one pixel beyond its borders: it goes on at the opposite side where it wraps, and straight on where it does not.</summary>
    readonly ref struct HeightField
    {
        readonly ReadOnlySpan<float> _heights;
        readonly int _width;
        readonly int _height;
        readonly bool _wrapX;
        readonly bool _wrapY;

        internal HeightField(ReadOnlySpan<float> heights, int width, bool wrapX, bool wrapY)
        {
            _heights = heights;
            (_width, _height) = (width, heights.Length / width);
            (_wrapX, _wrapY) = (wrapX, wrapY);
        }

        internal float At(int x, int y)
        {
            if ((uint)y < (uint)_height)
                return InRow(x, y);
            if (_wrapY || _height == 1)
                return InRow(x, EdgeIndex.Wrap(y, _height));
            var (edge, inner) = y < 0 ? (0, 1) : (_height - 1, _height - 2);
            return 2 * InRow(x, edge) - InRow(x, inner);
        }

        float InRow(int x, int y)
        {
            var row = _heights.Slice(y * _width, _width);
            if ((uint)x < (uint)_width)
                return row[x];
            if (_wrapX || _width == 1)
                return row[EdgeIndex.Wrap(x, _width)];
            var (edge, inner) = x < 0 ? (0, 1) : (_width - 1, _width - 2);
            return 2 * row[edge] - row[inner];
        }
    }
}
