#nullable enable
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Text as file systems compare names that ignore case: equal where any of them might take two names for one.</summary>
    static class FoldedText
    {
        internal static string Of(string text)
        {
            var folded = new StringBuilder(text.Length);
            foreach (var letter in CanonicalComposition.Of(text))
                if (Expanded(letter) is { } letters)
                    folded.Append(letters);
                else
                    folded.Append(char.ToUpperInvariant(char.ToLowerInvariant(letter)));
            return folded.ToString();
        }

        /// <summary>The letters that fold to two and have no composed form (Unicode's CaseFolding.txt, status F).</summary>
        static string? Expanded(char letter)
        {
            return letter switch
            {
                '\u00DF' => "SS",
                '\u1E9E' => "SS",
                '\uFB00' => "FF",
                '\uFB01' => "FI",
                '\uFB02' => "FL",
                '\uFB03' => "FFI",
                '\uFB04' => "FFL",
                '\uFB05' => "ST",
                '\uFB06' => "ST",
                _ => null,
            };
        }
    }
}
