#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Styles as typed: files with weights, a + between those of one mix, a | between mixes, <c>none</c> for no style.</summary>
    static class StyleCell
    {
        internal static IReadOnlyList<IReadOnlyList<StyleUse>> Read(Piece piece, string folder)
        {
            return piece.SplitAtBars().Select(mix => Mix(mix, folder)).ToArray();
        }

        static StyleUse[] Mix(Piece mix, string folder)
        {
            if (mix.Text.Equals("none", StringComparison.OrdinalIgnoreCase))
                return Array.Empty<StyleUse>();
            return mix.Split(IsPlus).Select(style => Style(style, folder)).ToArray();
        }

        /// <summary>With blanks around it: files may have a + in their names.</summary>
        static bool IsPlus(string text, int index)
        {
            return text[index] == '+' && index > 0 && char.IsWhiteSpace(text[index - 1]) && index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]);
        }

        static StyleUse Style(Piece piece, string folder)
        {
            try
            {
                var style = StyleUse.Parse(piece.Text);
                return style with { File = Path.Combine(folder, style.File) };
            }
            catch (ArgumentException error)
            {
                throw piece.Wrong(error.Message);
            }
        }
    }
}
