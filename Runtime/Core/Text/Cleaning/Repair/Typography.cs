#nullable enable
using System.Collections.Generic;
using System.Text;

namespace Yoso
{
    /// <summary>Typographic characters become the plain ones they stand for: ligatures, full and half widths, curly quotes.</summary>
    static class Typography
    {
        const char FirstSpecial = '\u0132';

        static readonly Dictionary<char, string> Ligatures = new Dictionary<char, string>
        {
            ['\u0132'] = "IJ",
            ['\u0133'] = "ij",
            ['\u0149'] = "\u02BCn",
            ['\u01C4'] = "D\u017D",
            ['\u01C5'] = "D\u017E",
            ['\u01C6'] = "d\u017E",
            ['\u01C7'] = "LJ",
            ['\u01C8'] = "Lj",
            ['\u01C9'] = "lj",
            ['\u01CA'] = "NJ",
            ['\u01CB'] = "Nj",
            ['\u01CC'] = "nj",
            ['\u01F1'] = "DZ",
            ['\u01F2'] = "Dz",
            ['\u01F3'] = "dz",
            ['\uFB00'] = "ff",
            ['\uFB01'] = "fi",
            ['\uFB02'] = "fl",
            ['\uFB03'] = "ffi",
            ['\uFB04'] = "ffl",
            ['\uFB05'] = "\u017Ft",
            ['\uFB06'] = "st",
        };

        internal static string Plain(string line)
        {
            var plain = new StringBuilder(line.Length);
            foreach (var character in line)
            {
                if (character < FirstSpecial)
                    plain.Append(character);
                else if (Ligatures.TryGetValue(character, out var letters))
                    AppendUncurled(plain, letters);
                else
                    AppendUncurled(plain, CharacterWidths.Normal(character) ?? character.ToString());
            }
            return plain.ToString();
        }

        static void AppendUncurled(StringBuilder plain, string characters)
        {
            foreach (var character in characters)
                plain.Append(Uncurled(character));
        }

        static char Uncurled(char character)
        {
            if (character == '\u02BC' || (character >= '\u2018' && character <= '\u201B'))
                return '\'';
            return character >= '\u201C' && character <= '\u201F' ? '"' : character;
        }
    }
}
