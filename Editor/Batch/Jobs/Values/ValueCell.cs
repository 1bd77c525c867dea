#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Sizes, kinds, numbers and tilings as typed.</summary>
    static class ValueCell
    {
        const int LongestSide = 16384;

        internal static IReadOnlyList<(int Width, int Height)> Sizes(Piece piece)
        {
            return piece.SplitAtBars().Select(Size).ToArray();
        }

        internal static IReadOnlyList<TextureKind> Kinds(Piece piece)
        {
            return piece.SplitAtBars().Select(Kind).ToArray();
        }

        internal static int Whole(Piece piece, int most)
        {
            return int.TryParse(piece.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
                ? number
                : throw piece.Wrong($"a whole number from 1 to {most} wanted, found {piece.Found}");
        }

        internal static float Guidance(Piece piece)
        {
            return float.TryParse(piece.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && !float.IsInfinity(number)
                ? number
                : throw piece.Wrong($"a number from 0 wanted, with a point if it has a fraction, found {piece.Found}");
        }

        internal static Tiling Tile(Piece piece)
        {
            var text = piece.Text.ToLowerInvariant();
            if (text == "none")
                return Tiling.None;
            return Tilings.TryParse(text, out var tiling) ? tiling : throw piece.Wrong($"x, y, xy or none wanted, found {piece.Found}");
        }

        internal static string NameRule(Piece piece)
        {
            return Own(piece, text => NamingRule.Parse(text).Text);
        }

        static TextureKind Kind(Piece piece)
        {
            return Own(piece, TextureKind.Named);
        }

        static (int, int) Size(Piece piece)
        {
            var sides = piece.Split((text, index) => text[index] == 'x' || text[index] == 'X');
            if (sides.Count > 2)
                throw piece.Wrong($"WIDTHxHEIGHT in pixels wanted, found {piece.Found}");
            return (Whole(sides[0], LongestSide), Whole(sides[sides.Count - 1], LongestSide));
        }

        static T Own<T>(Piece piece, Func<string, T> read)
        {
            try
            {
                return read(piece.Text);
            }
            catch (ArgumentException error)
            {
                throw piece.Wrong(error.Message);
            }
        }
    }
}
