#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>A text wrapped to a width in at most so many lines; what is left out is shown by an ellipsis.</summary>
    sealed class TextBlock
    {
        const string Ellipsis = "...";
        const int LineGap = 2;

        readonly List<string> _lines = new List<string>();
        readonly int _width;
        readonly int _scale;

        /// <summary>The width is in pixels of the picture.</summary>
        internal TextBlock(string text, int width, int maxLines, int scale)
        {
            _width = width;
            _scale = scale;
            var rest = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            while (rest.Length > 0 && _lines.Count < maxLines)
            {
                var isCut = _lines.Count == maxLines - 1 && !Fits(rest);
                var line = isCut ? Shorten(rest) : FirstLine(rest);
                _lines.Add(line);
                rest = isCut ? "" : rest.Substring(line.Length).TrimStart();
            }
        }

        internal IReadOnlyList<string> Lines => _lines;

        internal int Height => _lines.Count == 0 ? 0 : (_lines.Count * (PixelFont.Height + LineGap) - LineGap) * _scale;

        /// <summary>Draws the lines centred between left and left + the block's width.</summary>
        internal void Draw(RgbaImage target, int left, int top, Rgba ink)
        {
            foreach (var line in _lines)
            {
                PixelFont.Draw(target, line, (left + (_width - PixelFont.Width(line) * _scale) / 2, top), _scale, ink);
                top += (PixelFont.Height + LineGap) * _scale;
            }
        }

        bool Fits(string text) => PixelFont.Width(text) * _scale <= _width;

        /// <summary>As many words as fit, or as many letters of a word that is too long by itself.</summary>
        string FirstLine(string text)
        {
            if (Fits(text))
                return text;
            var end = FittingLength(text, 0);
            var space = text.LastIndexOf(' ', Math.Min(end, text.Length - 1));
            return text.Substring(0, space > 0 ? space : Math.Max(1, end));
        }

        string Shorten(string text) => text.Substring(0, FittingLength(text, PixelFont.Width(Ellipsis) + 1)).TrimEnd() + Ellipsis;

        /// <summary>How many letters fit beside so many reserved pixels of the font.</summary>
        int FittingLength(string text, int reserved)
        {
            var width = reserved - 1;
            for (var i = 0; i < text.Length; i++)
            {
                width += PixelFont.Advance(text[i]);
                if (width * _scale > _width)
                    return i;
            }
            return text.Length;
        }
    }
}
