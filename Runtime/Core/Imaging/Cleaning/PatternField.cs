#nullable enable
using System;

namespace Yoso
{
    /// <summary>How strongly one pattern of period two shows at each pixel of a channel, with the alternation undone: where the pattern goes on, values go on.</summary>
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

        /// <summary>A pixel that shows less than this part of the mean is out of step.</summary>
        const float SteadyPart = 0.25f;

        readonly Span<float> _values;
        readonly int _width;
        readonly int _height;
        readonly int _stride;
        readonly AlternatingPattern _kind;
        readonly (bool X, bool Y) _wraps;

        internal PatternField(Span<float> values, RgbaImage image, AlternatingPattern kind, (bool X, bool Y) wraps)
        {
            _values = values;
            (_width, _height) = (image.Width, image.Height);
            _stride = _width + 2 * Aside;
            _kind = kind;
            _wraps = wraps;
        }

        /// <summary>Values wanted: the picture's with a margin around, which only axes that wrap look at.</summary>
        internal static int Length(RgbaImage image) => (image.Width + 2 * Aside) * (image.Height + 2 * Aside);

        internal void Read(RgbaImage image, int channel)
        {
            for (var y = -Aside; y < _height + Aside; y++)
            {
                var above = image.Row(EdgeIndex.Mirror(y - 1, _height, _wraps.Y)).Slice(channel);
                var here = image.Row(EdgeIndex.Mirror(y, _height, _wraps.Y)).Slice(channel);
                var below = image.Row(EdgeIndex.Mirror(y + 1, _height, _wraps.Y)).Slice(channel);
                for (var x = -Aside; x < _width + Aside; x++)
                {
                    var (left, centre, right) = (EdgeIndex.Mirror(x - 1, _width, _wraps.X), EdgeIndex.Mirror(x, _width, _wraps.X), EdgeIndex.Mirror(x + 1, _width, _wraps.X));
                    var (a, b, c) = (Across(above, left, centre, right), Across(here, left, centre, right), Across(below, left, centre, right));
                    var value = (_kind & AlternatingPattern.Rows) != 0 ? 2 * b - a - c : 2 * b + a + c;
                    _values[(y + Aside) * _stride + x + Aside] = Sign(x, y) * value / 16f;
                }
            }
        }

        int Across(ReadOnlySpan<byte> row, int left, int centre, int right)
        {
            var sides = row[4 * left] + row[4 * right];
            return (_kind & AlternatingPattern.Columns) != 0 ? 2 * row[4 * centre] - sides : 2 * row[4 * centre] + sides;
        }

        /// <summary>How much of the pattern goes on around a pixel, or at least to one of its sides; signed as it shows at this pixel.</summary>
        internal float Amplitude(int x, int y)
        {
            var (across, down) = (Window(x, Reach, Reach, _width, _wraps.X), Window(y, Reach, Reach, _height, _wraps.Y));
            if (TrySteady(across, down, AllowedAround, out var best))
                return Sign(x, y) * best;
            TrySteady(Window(x, Aside, 0, _width, _wraps.X), down, AllowedAside, out var left);
            TrySteady(Window(x, 0, Aside, _width, _wraps.X), down, AllowedAside, out var right);
            TrySteady(across, Window(y, Aside, 0, _height, _wraps.Y), AllowedAside, out var above);
            TrySteady(across, Window(y, 0, Aside, _height, _wraps.Y), AllowedAside, out var below);
            return Sign(x, y) * Larger(Larger(left, right), Larger(above, below));
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

        /// <summary>The mean over a window whose pixels are in step but for the allowed number, else 0.</summary>
        bool TrySteady((int First, int Last) columns, (int First, int Last) rows, int allowed, out float mean)
        {
            var count = columns.Last - columns.First + 1;
            mean = 0;
            for (var y = rows.First; y <= rows.Last; y++)
                foreach (var value in Line(columns.First, y, count))
                    mean += value;
            mean /= count * (rows.Last - rows.First + 1);

            var isSteady = Math.Abs(mean) >= Least && IsInStep((columns.First, count), rows, allowed, mean);
            mean = isSteady ? mean : 0;
            return isSteady;
        }

        bool IsInStep((int First, int Count) columns, (int First, int Last) rows, int allowed, float mean)
        {
            var (scale, least) = (Math.Sign(mean), SteadyPart * Math.Abs(mean));
            var others = 0;
            for (var y = rows.First; y <= rows.Last && others <= allowed; y++)
                foreach (var value in Line(columns.First, y, columns.Count))
                    others += scale * value < least ? 1 : 0;
            return others <= allowed;
        }

        ReadOnlySpan<float> Line(int x, int y, int count) => _values.Slice((y + Aside) * _stride + x + Aside, count);

        int Sign(int x, int y)
        {
            var steps = ((_kind & AlternatingPattern.Columns) != 0 ? x : 0) + ((_kind & AlternatingPattern.Rows) != 0 ? y : 0);
            return (steps & 1) == 0 ? 1 : -1;
        }
    }
}
