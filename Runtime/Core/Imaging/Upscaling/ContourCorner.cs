#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>What lies around one corner of a pixel, seen as if it were the lower right one.</summary>
    readonly ref struct ContourCorner
    {
        /// <summary>What counts as no difference at all: noise of a generated picture.</summary>
        const float Tolerance = 0.03f;

        /// <summary>The diagonal through the two neighbours counts so often.</summary>
        const float MiddleWeight = 4;

        readonly PixelGrid _source;
        readonly ReadOnlySpan<Vector4> _looks;
        readonly (int X, int Y) _pixel;
        readonly int _stepX;
        readonly int _stepY;

        /// <summary>Corners: bit 0 set is the left, bit 1 set the upper one.</summary>
        internal ContourCorner(PixelGrid source, ReadOnlySpan<Vector4> looks, (int X, int Y) pixel, int corner)
        {
            _source = source;
            _looks = looks;
            _pixel = pixel;
            _stepX = (corner & 1) == 0 ? 1 : -1;
            _stepY = (corner & 2) == 0 ? 1 : -1;
        }

        internal int SourceWidth => _source.Width;

        /// <summary>The nearer in look of the neighbours to the right and below.</summary>
        internal uint Colour => Difference((0, 0), (1, 0)) <= Difference((0, 0), (0, 1)) ? At((1, 0)) : At((0, 1));

        /// <summary>Where a subpixel's row or column, seen from this corner, really lies.</summary>
        internal int Flip(int index, int count, bool isColumn) => (isColumn ? _stepX : _stepY) > 0 ? index : count - 1 - index;

        internal CornerCut Cut()
        {
            var (right, below) = (Difference((0, 0), (1, 0)), Difference((0, 0), (0, 1)));
            if (right <= Tolerance || below <= Tolerance)
                return CornerCut.None;

            var along = Difference((0, 0), (1, -1)) + Difference((0, 0), (-1, 1)) + Difference((1, 1), (2, 0)) + Difference((1, 1), (0, 2))
                + MiddleWeight * Difference((1, 0), (0, 1));
            var across = Difference((0, 1), (-1, 0)) + Difference((0, 1), (1, 2)) + Difference((1, 0), (2, 1)) + Difference((1, 0), (0, -1))
                + MiddleWeight * Difference((0, 0), (1, 1));
            return along + Tolerance < across ? Slope() : CornerCut.None;
        }

        CornerCut Slope()
        {
            var (shallow, steep) = (Difference((1, 0), (-1, 1)), Difference((0, 1), (1, -1)));
            var isShallow = 2 * shallow <= steep && Differs((0, 0), (-1, 1)) && Differs((-1, 0), (-1, 1));
            var isSteep = 2 * steep <= shallow && Differs((0, 0), (1, -1)) && Differs((0, -1), (1, -1));
            return isShallow && isSteep ? CornerCut.Both : isShallow ? CornerCut.Shallow : isSteep ? CornerCut.Steep : CornerCut.Diagonal;
        }

        bool Differs((int, int) a, (int, int) b) => Difference(a, b) > Tolerance;

        float Difference((int X, int Y) a, (int X, int Y) b) => Vector4.Distance(_looks[Index(a)], _looks[Index(b)]);

        uint At((int X, int Y) place) => _source.Pixels[Index(place)];

        int Index((int X, int Y) place) => _source.Index(_pixel.X + place.X * _stepX, _pixel.Y + place.Y * _stepY);
    }
}
