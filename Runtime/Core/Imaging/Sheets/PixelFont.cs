#nullable enable
using System;

namespace Yoso
{
    /// <summary>A small bitmap font for captions: printable ASCII, letters as wide as they need; anything else is drawn as a box.</summary>
    static class PixelFont
    {
        /// <summary>Seven rows above the base line, two below.</summary>
        internal const int Height = 9;

        const int MaxWidth = 5;
        const int SpaceWidth = 3;
        const int Gap = 1;
        const char First = ' ';
        const char Last = '~';

        /// <summary>From space to tilde, then the box. A glyph is nine digits, one a row; a digit (0-9, A-V) is five pixels, the leftmost worth 16.</summary>
        const string Glyphs =
            "000000000 GGGGG0G00 KKK000000 AAVAVAA00 4FKE5U400 PP248JJ00 CIICJID00 GGG000000 8GGGGG800 G88888G00 " +
            "04LEL4000 0044V4400 0000088G0 0000U0000 000000G00 11248GG00 EHJLPHE00 8O8888S00 EH1248V00 EH161HE00 " +
            "26AIV2200 VGU11HE00 68GUHHE00 V12448800 EHHEHHE00 EHHF12C00 00G000G00 0080088G0 048G84000 000U0U000 " +
            "0G848G000 EH1240400 EHNLNGE00 EHHVHHH00 UHHUHHU00 EHGGGHE00 UHHHHHU00 VGGUGGV00 VGGUGGG00 EHGNHHF00 " +
            "HHHVHHH00 S88888S00 72222IC00 HIKOKIH00 GGGGGGU00 HRLLHHH00 HPPLJJH00 EHHHHHE00 UHHUGGG00 EHHHLID00 " +
            "UHHUKIH00 FGGE11U00 V44444400 HHHHHHE00 HHHHAA400 HHHLLRH00 HHA4AHH00 HHA444400 V1248GV00 OGGGGGO00 " +
            "GG8421100 O88888O00 4AH000000 0000000V0 G80000000 00E1FHF00 GGUHHHU00 00EGGGE00 11FHHHF00 00EHVGE00 " +
            "CGSGGGG00 00FHHHF1E GGMPHHH00 G0GGGGG00 80888888G GGIKOKI00 GGGGGG800 00QLLLL00 00MPHHH00 00EHHHE00 " +
            "00UHHHUGG 00FHHHF11 00MOGGG00 00EGC2S00 88S888400 00HHHJD00 00HHHA400 00HLLLA00 00HA4AH00 00HHHHF1E " +
            "00U2CGU00 488G88400 GGGGGGG00 G88488G00 0009LI000 VHHHHHV00";

        /// <summary>Pixels from the left edge to the right one, without the gap after the last letter.</summary>
        internal static int Width(string text)
        {
            var width = 0;
            foreach (var letter in text)
                width += Advance(letter);
            return Math.Max(0, width - Gap);
        }

        /// <summary>Draws one line; what lies outside the picture is left out.</summary>
        internal static void Draw(RgbaImage target, string text, (int Left, int Top) at, int scale, Rgba ink)
        {
            var left = at.Left;
            foreach (var letter in text)
            {
                for (var y = 0; y < Height; y++)
                    for (var x = 0; x < MaxWidth; x++)
                        if (IsInk(letter, x, y))
                            Dot(target, left + x * scale, at.Top + y * scale, scale, ink);
                left += Advance(letter) * scale;
            }
        }

        /// <summary>How far the next letter is; the second half of a surrogate pair takes no room.</summary>
        internal static int Advance(char letter) =>
            letter == ' ' ? SpaceWidth + Gap : char.IsLowSurrogate(letter) ? 0 : GlyphWidth(letter) + Gap;

        static int GlyphWidth(char letter)
        {
            var used = 0;
            for (var y = 0; y < Height; y++)
                used |= RowBits(letter, y);
            var width = MaxWidth;
            while (width > 1 && (used >> (MaxWidth - width) & 1) == 0)
                width--;
            return width;
        }

        static bool IsInk(char letter, int x, int y) =>
            !char.IsLowSurrogate(letter) && (RowBits(letter, y) >> (MaxWidth - 1 - x) & 1) != 0;

        static int RowBits(char letter, int y)
        {
            var index = letter >= First && letter <= Last ? letter - First : Last - First + 1;
            var digit = Glyphs[index * (Height + 1) + y];
            return digit <= '9' ? digit - '0' : digit - 'A' + 10;
        }

        static void Dot(RgbaImage target, int left, int top, int size, Rgba ink)
        {
            for (var y = Math.Max(0, top); y < Math.Min(target.Height, top + size); y++)
                for (var x = Math.Max(0, left); x < Math.Min(target.Width, left + size); x++)
                    ink.CopyTo(target.Row(y).Slice(4 * x, 4));
        }
    }
}
