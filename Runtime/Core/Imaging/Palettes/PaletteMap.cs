#nullable enable
using System;

namespace Yoso
{
    /// <summary>Redraws pictures in a palette's colours.</summary>
    public static class PaletteMap
    {
        /// <summary>In place; nothing is allocated. Each pixel takes the entry that looks nearest (in OKLab with its colour axes doubled) or, dithered, one of two whose mixture comes nearest at little contrast; alpha stays, and fully transparent pixels are left alone.</summary>
        /// <remarks>The thresholds are those of Bayer (1973): for a pixel at (x, y) the bits of x xor y and of y, interleaved from the lowest to the highest.</remarks>
        public static void Apply(RgbaImage image, Palette palette, Dither dither = Dither.None)
        {
            if (dither < Dither.None || dither > Dither.Bayer8)
                throw new ArgumentOutOfRangeException(nameof(dither), dither, "a known dither wanted");
            for (var y = 0; y < image.Height; y++)
                MapRow(image.Row(y), y, palette, (int)dither);
        }

        static void MapRow(Span<byte> row, int y, Palette palette, int bits)
        {
            for (var x = 0; x < row.Length / 4; x++)
            {
                var pixel = row.Slice(4 * x, 4);
                if (pixel[3] == 0)
                    continue;
                var match = palette.Matcher.Match(pixel[0], pixel[1], pixel[2]);
                var index = bits == 0 ? match.Nearest : match.LightPart > Threshold(x, y, bits) ? match.Light : match.Dark;
                var colour = palette[index];
                (pixel[0], pixel[1], pixel[2]) = (colour.Red, colour.Green, colour.Blue);
            }
        }

        /// <summary>In 255ths: the middles of as many equal steps as the pattern has pixels.</summary>
        internal static float Threshold(int x, int y, int bits)
        {
            var order = 0;
            for (var bit = 0; bit < bits; bit++)
                order = order << 2 | ((x ^ y) >> bit & 1) << 1 | y >> bit & 1;
            return (order + 0.5f) * 255 / (1 << 2 * bits);
        }
    }
}
