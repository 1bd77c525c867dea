#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>Finds the point by which a sprite is held: (0, 0) is the lower left corner of its rectangle, (1, 1) the upper right one, as Sprite.Create wants it.</summary>
    public static class SpritePivot
    {
        const byte Visible = 128;

        /// <summary>Of a whole picture.</summary>
        public static Vector2 Of(RgbaImage image, PivotRule rule)
        {
            return Of(image, new PixelRect(0, 0, image.Width, image.Height), rule);
        }

        /// <summary>Of a part of a picture, relative to that part; its middle where nothing is visible.</summary>
        /// <exception cref="ArgumentException">The rectangle is empty or does not lie inside.</exception>
        public static Vector2 Of(RgbaImage image, PixelRect rect, PivotRule rule)
        {
            if (rect.IsEmpty || rect.X < 0 || rect.Y < 0 || rect.X + (long)rect.Width > image.Width || rect.Y + (long)rect.Height > image.Height)
                throw new ArgumentException($"a rectangle inside {image.Width}x{image.Height} wanted, {rect} given", nameof(rect));
            return rule switch
            {
                PivotRule.Centre => new Vector2(0.5f, 0.5f),
                PivotRule.Bottom => Bottom(image, rect),
                PivotRule.CentreOfMass => CentreOfMass(image, rect, 1),
                _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "a known rule wanted"),
            };
        }

        /// <summary>The lowest row with a pixel at least half opaque, or else with any.</summary>
        static Vector2 Bottom(RgbaImage image, PixelRect rect)
        {
            foreach (var threshold in stackalloc byte[] { Visible, 1 })
                for (var y = rect.Height - 1; y >= 0; y--)
                {
                    var row = new PixelRect(rect.X, rect.Y + y, rect.Width, 1);
                    if (Mass(image, row, threshold).Total > 0)
                        return new Vector2(CentreOfMass(image, row, threshold).X, (rect.Height - 1f - y) / rect.Height);
                }
            return new Vector2(0.5f, 0);
        }

        static Vector2 CentreOfMass(RgbaImage image, PixelRect rect, byte threshold)
        {
            var (total, x, y) = Mass(image, rect, threshold);
            if (total == 0)
                return new Vector2(0.5f, 0.5f);
            return new Vector2((float)((x / (double)total + 0.5) / rect.Width), (float)(1 - (y / (double)total + 0.5) / rect.Height));
        }

        static (long Total, long X, long Y) Mass(RgbaImage image, PixelRect rect, byte threshold)
        {
            var (total, sumX, sumY) = (0L, 0L, 0L);
            for (var y = 0; y < rect.Height; y++)
            {
                var row = image.Row(rect.Y + y).Slice(4 * rect.X, 4 * rect.Width);
                for (var x = 0; x < rect.Width; x++)
                {
                    int alpha = row[4 * x + 3] >= threshold ? row[4 * x + 3] : 0;
                    (total, sumX, sumY) = (total + alpha, sumX + (long)alpha * x, sumY + (long)alpha * y);
                }
            }
            return (total, sumX, sumY);
        }
    }
}
