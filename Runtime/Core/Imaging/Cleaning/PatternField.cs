#nullable enable
using System;

namespace Yoso
{
    /// <summary>Along which axes a pattern of period two alternates.</summary>
    enum AlternatingPattern
    {
        Columns = 1,
        Rows = 2,
        Checker = Columns | Rows,
    }

    /// <summary>How strongly one pattern of period two shows at each pixel of a channel.</summary>
    readonly ref struct PatternField
    {
        /// <summary>Weaker than this, in levels, is nothing.</summary>
        const float Least = 0.2f;

        /// <summary>So many pixels to each side are asked, or to one side alone: more than what a line one pixel wide shows of the pattern.</summary>
        const int Reach = 2;
        const int Aside = 3;

        /// <summary>Pixels that may be out of step, of 25 around and of 20 aside: fewer than show nothing along a straight or diagonal line.</summary>
        const int AllowedAround = 5;
        const int AllowedAside = 3;

        /// <summary>Where the weakest shows this part of the mean, the pattern is steady.</summary>
        const float SteadyPart = 0.25f;

        readonly Span<float> _values;
        readonly int _width;
        readonly int _height;
        readonly AlternatingPattern _kind;
        readonly (bool X, bool Y) _wraps;

        internal PatternField(Span<float> values, int width, AlternatingPattern kind, (bool X, bool Y) wraps)
        {
            _values = values;
            (_width, _height) = (width, values.Length / width);
            _kind = kind;
            _wraps = wraps;
        }

        internal void Read(RgbaImage image, int channel)
        {
            for (var y = 0; y < _height; y++)
            {
                var above = image.Row(EdgeIndex.Mirror(y - 1, _height, _wraps.Y)).Slice(channel);
                var here = image.Row(y).Slice(channel);
                var below = image.Row(EdgeIndex.Mirror(y + 1, _height, _wraps.Y)).Slice(channel);
                for (var x = 0; x < _width; x++)
                {
                    var (left, right) = (4 * EdgeIndex.Mirror(x - 1, _width, _wraps.X), 4 * EdgeIndex.Mirror(x + 1, _width, _wraps.X));
                    var (a, b, c) = (Across(above, left, x, right), Across(here, left, x, right), Across(below, left, x, right));
                    _values[y * _width + x] = ((_kind & AlternatingPattern.Rows) != 0 ? 2 * b - a - c : 2 * b + a + c) / 16f;
                }
            }
        }

        int Across(ReadOnlySpan<byte> row, int left, int x, int right)
        {
            var sides = row[left] + row[right];
            return (_kind & AlternatingPattern.Columns) != 0 ? 2 * row[4 * x] - sides : 2 * row[4 * x] + sides;
        }

        /// <summary>How much of the pattern goes on around a pixel, or at least to one of its sides; signed as it shows at this pixel.</summary>
        internal float Amplitude(int pixel)
        {
            var (x, y) = (pixel % _width, pixel / _width);
            var (across, down) = (Window(x, Reach, Reach, _width, _wraps.X), Window(y, Reach, Reach, _height, _wraps.Y));
            var best = Steady(across, down, AllowedAround, out var isCertain);
            if (!isCertain)
            {
                best = Larger(best, Steady(Window(x, Aside, 0, _width, _wraps.X), down, AllowedAside, out _));
                best = Larger(best, Steady(Window(x, 0, Aside, _width, _wraps.X), down, AllowedAside, out _));
                best = Larger(best, Steady(across, Window(y, Aside, 0, _height, _wraps.Y), AllowedAside, out _));
                best = Larger(best, Steady(across, Window(y, 0, Aside, _height, _wraps.Y), AllowedAside, out _));
            }
            return Parity(x, y) == 0 ? best : -best;
        }

        /// <summary>Pushed inside where the line ends.</summary>
        static (int First, int Last) Window(int centre, int before, int after, int length, bool wraps)
        {
            if (wraps)
                return (centre - before, centre + after);
            var first = Math.Max(0, Math.Min(centre - before, length - 1 - before - after));
            return (first, Math.Min(length - 1, first + before + after));
        }

        static float Larger(float a, float b) => Math.Abs(a) >= Math.Abs(b) ? a : b;

        /// <summary>The mean over a window with the alternation undone; less, down to 0, the weaker its weakest pixels are, of which the allowed number is ignored.</summary>
        float Steady((int First, int Last) columns, (int First, int Last) rows, int allowed, out bool isCertain)
        {
            Span<float> values = stackalloc float[(2 * Reach + 1) * (2 * Reach + 1)];
            var (count, sum) = (0, 0f);
            for (var y = rows.First; y <= rows.Last; y++)
                for (var x = columns.First; x <= columns.Last; x++)
                {
                    var value = _values[EdgeIndex.Of(y, _height, _wraps.Y) * _width + EdgeIndex.Of(x, _width, _wraps.X)];
                    sum += values[count++] = Parity(x, y) == 0 ? value : -value;
                }

            var mean = sum / count;
            isCertain = Math.Abs(mean) < Least;
            if (isCertain)
                return 0;
            var weakest = Weakest(values.Slice(0, count), Math.Sign(mean), allowed) / Math.Abs(mean);
            isCertain = weakest >= SteadyPart;
            return mean * Math.Min(1, Math.Max(0, weakest / SteadyPart));
        }

        /// <summary>The least value but for so many.</summary>
        static float Weakest(Span<float> values, int sign, int ignored)
        {
            for (var i = 0; ; i++)
            {
                var least = i;
                for (var j = i + 1; j < values.Length; j++)
                    if (sign * values[j] < sign * values[least])
                        least = j;
                (values[i], values[least]) = (values[least], values[i]);
                if (i == Math.Min(ignored, values.Length - 1))
                    return sign * values[i];
            }
        }

        int Parity(int x, int y) => ((_kind & AlternatingPattern.Columns) != 0 ? x : 0) + ((_kind & AlternatingPattern.Rows) != 0 ? y : 0) & 1;
    }
}
