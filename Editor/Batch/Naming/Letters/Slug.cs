#nullable enable
using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>A text's letters and digits, lower case and composed, with hyphens between: a name that every file system takes.</summary>
    static class Slug
    {
        internal static string Of(string text)
        {
            var slug = new StringBuilder(text.Length);
            var letters = CanonicalComposition.Of(LowerCase.Of(text));
            for (int i = 0, length; i < letters.Length; i += length)
            {
                length = CodePoints.Length(letters, i);
                if (IsWord(letters, i))
                    slug.Append(letters, i, length);
                else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
                    slug.Append('-');
            }

            return slug.ToString().TrimEnd('-');
        }

        /// <summary>A style file's name, and its weight where that is not 1: <c>ink-0_8</c>.</summary>
        internal static string Of(StyleUse style)
        {
            var name = Of(Path.GetFileNameWithoutExtension(style.File.Replace('\\', '/')));
            var weight = Math.Abs(style.Weight).ToString("0.###", CultureInfo.InvariantCulture).Replace('.', '_');
            return style.Weight == 1 ? name : name + (style.Weight < 0 ? "-minus" : "-") + weight;
        }

        /// <summary>The beginning of a slug, to the end of a word where that costs less than half of it.</summary>
        internal static string Cut(string slug, int length)
        {
            if (slug.Length <= length)
                return slug;
            var word = slug.LastIndexOf('-', length);
            return Head(slug, word > length / 2 ? word : length).TrimEnd('-');
        }

        /// <summary>The beginning of a text, with no pair of surrogates cut in half, and no letter parted from its marks.</summary>
        internal static string Head(string text, int length)
        {
            while (length > 0 && length < text.Length && (char.IsLowSurrogate(text[length]) || IsMark(CodePoints.Category(text, length))))
                length--;
            return text.Substring(0, length);
        }

        static bool IsWord(string text, int index)
        {
            var category = CodePoints.Category(text, index);
            return category <= UnicodeCategory.OtherLetter || category == UnicodeCategory.DecimalDigitNumber || IsMark(category);
        }

        static bool IsMark(UnicodeCategory category)
        {
            return category == UnicodeCategory.NonSpacingMark || category == UnicodeCategory.SpacingCombiningMark;
        }
    }
}
