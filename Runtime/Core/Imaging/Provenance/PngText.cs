#nullable enable
using System;

namespace Yoso
{
    /// <summary>A text inside a PNG file, under a keyword.</summary>
    public sealed record PngText
    {
        /// <exception cref="ArgumentException">The keyword is not 1 to 79 printable ASCII characters without outer spaces.</exception>
        public PngText(string keyword, string text)
        {
            if (keyword.Length < 1 || keyword.Length > 79 || keyword != keyword.Trim() || !IsPrintable(keyword))
                throw new ArgumentException($"a keyword of 1 to 79 printable ASCII characters wanted, \"{keyword}\" given", nameof(keyword));
            Keyword = keyword;
            Text = text;
        }

        public string Keyword { get; }

        public string Text { get; }

        static bool IsPrintable(string keyword)
        {
            foreach (var letter in keyword)
                if (letter < ' ' || letter > '~')
                    return false;
            return true;
        }
    }
}
