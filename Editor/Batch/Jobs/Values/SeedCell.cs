#nullable enable
using System;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Seeds as typed: <c>1, 5, 10-14, 20 x 3</c>.</summary>
    static class SeedCell
    {
        const string Wanted = "seeds such as 7, 10-14 or 7 x 5 wanted";

        static readonly char[] Between = { '-', 'x', 'X' };

        internal static SeedSet Read(Piece piece)
        {
            var ranges = piece.Split((text, index) => text[index] == ',' || text[index] == '|').Select(Range).ToArray();
            try
            {
                return new SeedSet(ranges);
            }
            catch (OverflowException)
            {
                throw piece.Wrong($"seeds that can be counted wanted, found more than {long.MaxValue}");
            }
        }

        static (ulong, ulong) Range(Piece piece)
        {
            var text = piece.Text;
            var between = text.IndexOfAny(Between);
            if (between < 0)
                return (Number(piece, piece), Number(piece, piece));
            var first = Number(piece.To(between).Trim(), piece);
            var second = piece.From(between + 1).Trim();
            var number = Number(second, piece);
            return (first, text[between] == '-' ? Last(first, second, number) : LastOf(first, second, number));
        }

        static ulong Last(ulong first, Piece last, ulong seed)
        {
            return seed >= first ? seed : throw last.Wrong($"a last seed from {first} wanted, found {seed}");
        }

        static ulong LastOf(ulong first, Piece count, ulong seeds)
        {
            return seeds >= 1 && seeds - 1 <= ulong.MaxValue - first
                ? first + (seeds - 1)
                : throw count.Wrong($"1 or more seeds up to {ulong.MaxValue} wanted, found {seeds} from {first}");
        }

        static ulong Number(Piece number, Piece seeds)
        {
            return ulong.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : throw number.Wrong($"{Wanted}, found {seeds.Found}");
        }
    }
}
