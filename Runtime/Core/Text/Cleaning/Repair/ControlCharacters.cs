#nullable enable
using System.Text;
using System.Text.RegularExpressions;

namespace Yoso
{
    /// <summary>Characters that are no text: terminal escapes and control characters go, halves of surrogate pairs become U+FFFD.</summary>
    static class ControlCharacters
    {
        static readonly Regex TerminalEscape = new Regex("\u001B\\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant);

        internal static string Remove(string line)
        {
            line = line.Contains('\u001B') ? TerminalEscape.Replace(line, "") : line;
            var kept = new StringBuilder(line.Length);
            for (var at = 0; at < line.Length; at += CodePoints.Length(line, at))
                Keep(kept, line, at);
            return kept.ToString();
        }

        static void Keep(StringBuilder kept, string line, int at)
        {
            var character = line[at];
            if (CodePoints.Length(line, at) == 2)
                kept.Append(line, at, 2);
            else if (char.IsSurrogate(character))
                kept.Append('\uFFFD');
            else if (character >= '\u0080' && character <= '\u009F')
                kept.Append(Windows1252.CharacterOf((byte)character));
            else if (!IsControl(character))
                kept.Append(character);
        }

        // White space among them is left for single spaces to deal with.
        static bool IsControl(char character) =>
            (character < ' ' && !(character >= '\t' && character <= '\r' && character != '\v')) || character == '\u007F'
            || (character >= '\u206A' && character <= '\u206F') || character == '\uFEFF'
            || (character >= '\uFFF9' && character <= '\uFFFC');
    }
}
