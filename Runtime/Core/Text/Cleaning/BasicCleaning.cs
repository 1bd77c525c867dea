#nullable enable
using System.Globalization;
using System.Text;

namespace Yoso
{
    /// <summary>The clean-up of transformers' BasicTokenizer with its accents kept and punctuation unsplit.</summary>
    static class BasicCleaning
    {
        internal static string Clean(string text)
        {
            var kept = new StringBuilder(text.Length);
            for (var at = 0; at < text.Length; at += CodePoints.Length(text, at))
                Keep(kept, text, at);
            return LowerCase.Of(SingleSpaces.Of(CanonicalComposition.Of(kept.ToString())));
        }

        static void Keep(StringBuilder kept, string text, int at)
        {
            var codePoint = CodePoints.At(text, at);
            if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r')
                kept.Append(' ');
            else if (codePoint == 0xFFFD || IsControl(CodePoints.Category(text, at)))
                return;
            else if (IsIdeograph(codePoint))
                kept.Append(' ').Append(text, at, CodePoints.Length(text, at)).Append(' ');
            else
                kept.Append(text, at, CodePoints.Length(text, at));
        }

        // Every category of the group C: control, format, surrogate, private use, unassigned.
        static bool IsControl(UnicodeCategory category) =>
            (category >= UnicodeCategory.Control && category <= UnicodeCategory.PrivateUse)
            || category == UnicodeCategory.OtherNotAssigned;

        static bool IsIdeograph(int codePoint) =>
            (codePoint >= 0x4E00 && codePoint <= 0x9FFF) || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF) || (codePoint >= 0x20000 && codePoint <= 0x2A6DF)
            || (codePoint >= 0x2A700 && codePoint <= 0x2CEAF) || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    }
}
