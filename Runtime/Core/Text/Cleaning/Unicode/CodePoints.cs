#nullable enable
using System.Globalization;
using System.Text;

namespace Yoso
{
    /// <summary>Reading a string by code point; half of a surrogate pair standing alone counts as one.</summary>
    static class CodePoints
    {
        internal static int Length(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

        internal static int At(string text, int at) =>
            char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

        internal static UnicodeCategory Category(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at);

        internal static void Append(StringBuilder target, int codePoint)
        {
            if (codePoint < 0x10000)
                target.Append((char)codePoint);
            else
                target.Append(char.ConvertFromUtf32(codePoint));
        }
    }
}
