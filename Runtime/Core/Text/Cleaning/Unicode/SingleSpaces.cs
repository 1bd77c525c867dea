#nullable enable
using System.Text;

namespace Yoso
{
    /// <summary>Runs of white space become one space, and none is left at the ends.</summary>
    static class SingleSpaces
    {
        internal static string Of(string text)
        {
            var words = new StringBuilder(text.Length);
            var pending = false;
            foreach (var character in text)
            {
                if (IsSpace(character))
                {
                    pending = words.Length > 0;
                    continue;
                }
                if (pending)
                    words.Append(' ');
                words.Append(character);
                pending = false;
            }
            return words.ToString();
        }

        // Python's str.isspace also counts the four information separators.
        static bool IsSpace(char character) =>
            char.IsWhiteSpace(character) || (character >= '\u001C' && character <= '\u001F');
    }
}
