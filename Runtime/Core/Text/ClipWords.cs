#nullable enable
using System.Collections.Generic;
using System.Globalization;

namespace Yoso
{
    /// <summary>
    /// CLIP's pre-tokenizer: cleaned text becomes the words that byte-pair merges never cross.
    /// The same as the pattern <c>&lt;\|startoftext\|>|&lt;\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+</c>
    /// of openai/CLIP, read by code point, as .NET's own pattern matching sees halves of letters beyond U+FFFF.
    /// </summary>
    public static class ClipWords
    {
        static readonly string[] Literals =
        {
            "<|startoftext|>", "<|endoftext|>", "'s", "'t", "'re", "'ve", "'m", "'ll", "'d",
        };

        enum Kind
        {
            Space,
            Letter,
            Number,
            Other,
        }

        /// <summary>The words in order; white space separates and is dropped.</summary>
        public static IReadOnlyList<string> Split(string cleaned)
        {
            var words = new List<string>();
            for (var at = 0; at < cleaned.Length;)
            {
                var length = WordLength(cleaned, at, out var isSpace);
                if (!isSpace)
                    words.Add(cleaned.Substring(at, length));
                at += length;
            }
            return words;
        }

        static int WordLength(string text, int at, out bool isSpace)
        {
            var kind = KindAt(text, at);
            isSpace = kind == Kind.Space;
            var literal = kind == Kind.Other ? LiteralLength(text, at) : 0;
            if (literal > 0)
                return literal;
            return kind == Kind.Number ? CodePoints.Length(text, at) : RunLength(text, at, kind);
        }

        static int RunLength(string text, int at, Kind kind)
        {
            var end = at;
            while (end < text.Length && KindAt(text, end) == kind)
                end += CodePoints.Length(text, end);
            return end - at;
        }

        static int LiteralLength(string text, int at)
        {
            if (text[at] != '<' && text[at] != '\'')
                return 0;
            foreach (var literal in Literals)
            {
                if (Matches(text, at, literal))
                    return literal.Length;
            }
            return 0;
        }

        // The pattern ignores case, and by Unicode's case folding the long s is an s.
        static bool Matches(string text, int at, string literal)
        {
            if (text.Length - at < literal.Length)
                return false;
            for (var i = 0; i < literal.Length; i++)
            {
                var found = text[at + i] == '\u017F' ? 's' : char.ToLowerInvariant(text[at + i]);
                if (found != literal[i])
                    return false;
            }
            return true;
        }

        static Kind KindAt(string text, int at)
        {
            if (char.IsWhiteSpace(text[at]))
                return Kind.Space;
            var category = CodePoints.Category(text, at);
            if (category <= UnicodeCategory.OtherLetter)
                return Kind.Letter;
            return category >= UnicodeCategory.DecimalDigitNumber && category <= UnicodeCategory.OtherNumber
                ? Kind.Number
                : Kind.Other;
        }
    }
}
