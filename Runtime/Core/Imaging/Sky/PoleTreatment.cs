#nullable enable
using System;

namespace Yoso
{
    /// <summary>Makes the rows of an equirectangular panorama converge towards its poles, where a flat picture would be pinched into a star.</summary>
    public static class PoleTreatment
    {
        /// <summary>The arc, in radians, over which a row close to a pole is smoothed.</summary>
        public const float DefaultReach = 0.5f;

        const int Passes = 2;

        /// <summary>In place, over a width that wraps. A row at the angle a from its pole is smoothed over reach * (1 - sin a)^2 / sin a of longitude, so over an arc that grows towards the pole and vanishes at the horizon; where that is a whole turn, as in the outermost rows, the row becomes one colour.</summary>
        public static void Apply(RgbaImage panorama, float reach = DefaultReach)
        {
            if (!(reach >= 0))
                throw new ArgumentOutOfRangeException(nameof(reach), reach, "a reach of at least 0 wanted");
            using var sums = new Rented<int>(2 * panorama.Width + 1);
            using var line = new Rented<byte>(panorama.Width);
            for (var y = 0; y < panorama.Height; y++)
            {
                var window = Window(y, panorama, reach);
                for (var channel = 0; window > 1 && channel < 4; channel++)
                    for (var pass = 0; pass < Passes; pass++)
                        Smooth(panorama.Row(y).Slice(channel), line.Span, sums.Span, window);
            }
        }

        /// <summary>In pixels.</summary>
        static float Window(int y, RgbaImage panorama, float reach)
        {
            if (y == 0 || y == panorama.Height - 1)
                return panorama.Width;
            var sine = MathF.Sin(MathF.PI * (y + 0.5f) / panorama.Height);
            var turn = reach * (1 - sine) * (1 - sine) / sine / (2 * MathF.PI);
            return Math.Min(1, turn) * panorama.Width;
        }

        /// <summary>The mean over a window of any width, its ends counted in part; values lie four bytes apart.</summary>
        static void Smooth(Span<byte> values, Span<byte> line, Span<int> sums, float window)
        {
            var width = line.Length;
            for (var i = 0; i < width; i++)
                line[i] = values[4 * i];
            sums[0] = 0;
            for (var i = 0; i < 2 * width; i++)
                sums[i + 1] = sums[i] + line[i < width ? i : i - width];

            var reach = Math.Min((int)((window - 1) / 2), (width - 1) / 2);
            var rest = window >= width ? 0 : (window - 1) / 2 - reach;
            var count = window >= width ? width : 2 * reach + 1;
            for (var i = 0; i < width; i++)
            {
                var first = EdgeIndex.Wrap(i - reach, width);
                var ends = line[EdgeIndex.Wrap(i - reach - 1, width)] + line[EdgeIndex.Wrap(i + reach + 1, width)];
                values[4 * i] = (byte)((sums[first + count] - sums[first] + rest * ends) / (count + 2 * rest) + 0.5f);
            }
        }
    }
}
