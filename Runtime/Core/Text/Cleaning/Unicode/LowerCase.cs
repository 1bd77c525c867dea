#nullable enable
using System.Globalization;
using System.Text;

namespace Yoso
{
    /// <summary>
    /// Unicode's full lower-casing, which knows two things that .NET's invariant one does not:
    /// a dotted capital I keeps its dot as a mark, and a capital sigma that ends a word becomes a final sigma.
    /// </summary>
    static class LowerCase
    {
        const char DottedI = '\u0130';
        const char Sigma = '\u03A3';
        const string Ignorable = "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

        internal static string Of(string text)
        {
            if (!text.Contains(DottedI) && !text.Contains(Sigma))
                return text.ToLowerInvariant();
            var lowered = new StringBuilder(text.Length + 8);
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == DottedI)
                    lowered.Append("i\u0307");
                else if (text[at] == Sigma)
                    lowered.Append(EndsWord(text, at) ? '\u03C2' : '\u03C3');
                else
                    lowered.Append(text[at]);
            }
            return lowered.ToString().ToLowerInvariant();
        }

        static bool EndsWord(string text, int sigma) =>
            NextIsCased(text, sigma, -1) && !NextIsCased(text, sigma, 1);

        static bool NextIsCased(string text, int from, int step)
        {
            var at = from + step;
            while (at >= 0 && at < text.Length && IsIgnorable(text[at]))
                at += step;
            return at >= 0 && at < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[at]) <= UnicodeCategory.TitlecaseLetter;
        }

        static bool IsIgnorable(char character)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            return Ignorable.Contains(character) || category == UnicodeCategory.NonSpacingMark
                || category == UnicodeCategory.EnclosingMark || category == UnicodeCategory.Format
                || category == UnicodeCategory.ModifierLetter || category == UnicodeCategory.ModifierSymbol;
        }
    }
}
