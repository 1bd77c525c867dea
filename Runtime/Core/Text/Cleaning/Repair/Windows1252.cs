#nullable enable
namespace Yoso
{
    /// <summary>The Windows-1252 code page, where its five unused bytes are the control characters of Latin-1.</summary>
    static class Windows1252
    {
        // Bytes 0x80 to 0x9F, from the Unicode Consortium's CP1252.TXT.
        const string High =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
            "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

        /// <summary>The byte that this character was read from, as Windows-1252 or as Latin-1; -1 where it is in neither.</summary>
        internal static int ByteOf(char character)
        {
            if (character < 0x100)
                return character;
            var place = High.IndexOf(character);
            return place < 0 ? -1 : 0x80 + place;
        }

        internal static char CharacterOf(byte value) => value >= 0x80 && value < 0xA0 ? High[value - 0x80] : (char)value;
    }
}
