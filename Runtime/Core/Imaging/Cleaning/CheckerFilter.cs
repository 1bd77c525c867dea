#nullable enable
using System;

namespace Yoso
{
    /// <summary>Removes the faint patterns of period two (checkers, dots, stripes one pixel wide) that small models leave on even ground, and keeps edges, lines and single pixels.</summary>
    /// <remarks>The 3x3 parts (-1 2 -1)/4 and (1 2 1)/4 split a picture exactly into what is smooth and three patterns: along x, along y and both. Of a pattern only the mean over the 5x5 pixels around is removed, and only where nearly all of these, or of those to one side, show it in step; a line or dot has nothing there.</remarks>
    public static class CheckerFilter
    {
        /// <summary>In levels of 255: patterns up to this amplitude are removed wholly, those of twice as much not at all.</summary>
        const float Faint = 20;

        /// <summary>In place over the three colours; strength from 0 (nothing) to 1; along axes that wrap, opposite borders count as neighbours.</summary>
        public static void Apply(RgbaImage image, float strength = 1, bool wrapX = false, bool wrapY = false)
        {
            if (!(strength >= 0 && strength <= 1))
                throw new ArgumentOutOfRangeException(nameof(strength), strength, "a strength from 0 to 1 wanted");
            var count = image.Width * image.Height;
            using var removed = new Rented<float>(count);
            using var pattern = new Rented<float>(PatternField.Length(image));
            for (var channel = 0; channel < 3; channel++)
            {
                removed.Span.Clear();
                for (var kind = AlternatingPattern.Columns; kind <= AlternatingPattern.Checker; kind++)
                {
                    var field = new PatternField(pattern.Span, image, kind, (wrapX, wrapY));
                    field.Read(image, channel);
                    Collect(field, image.Width, removed.Span);
                }
                for (var i = 0; i < count; i++)
                    image.Pixels[4 * i + channel] = Premultiplied.ToByte(image.Pixels[4 * i + channel] - strength * removed.Span[i]);
            }
        }

        static void Collect(PatternField field, int width, Span<float> removed)
        {
            for (var i = 0; i < removed.Length; i++)
            {
                var amplitude = field.Amplitude(i % width, i / width);
                var keep = Math.Min(1, Math.Max(0, Math.Abs(amplitude) / Faint - 1));
                removed[i] += amplitude * (1 - keep);
            }
        }
    }
}
