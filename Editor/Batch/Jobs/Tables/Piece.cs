#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>A part of a cell, which can say where it is wrong.</summary>
    readonly struct Piece
    {
        const int LongestFound = 40;

        readonly Cell _cell;
        readonly int _start;
        readonly int _length;

        internal Piece(Cell cell, int start, int length)
        {
            _cell = cell;
            _start = start;
            _length = length;
        }

        internal string Text => _cell.Text.Substring(_start, _length);

        /// <summary>The text in quotes, short enough for a message.</summary>
        internal string Found => Quote(Text);

        internal static string Quote(string text)
        {
            if (text.Length <= LongestFound)
                return "\"" + text + "\"";
            var end = char.IsHighSurrogate(text[LongestFound - 1]) ? LongestFound - 1 : LongestFound;
            return "\"" + text.Substring(0, end) + "...\"";
        }

        internal Piece Trim()
        {
            var start = _start;
            var end = _start + _length;
            while (start < end && char.IsWhiteSpace(_cell.Text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(_cell.Text[end - 1]))
                end--;
            return new Piece(_cell, start, end - start);
        }

        internal Piece From(int index)
        {
            return new Piece(_cell, _start + index, _length - index);
        }

        internal Piece To(int index)
        {
            return new Piece(_cell, _start, index);
        }

        /// <summary>What stands between the separators, without the blanks around it; one piece where there is no separator.</summary>
        internal List<Piece> Split(Func<string, int, bool> parts)
        {
            var pieces = new List<Piece>();
            var text = Text;
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
                if (i == text.Length || parts(text, i))
                {
                    pieces.Add(new Piece(_cell, _start + start, i - start).Trim());
                    start = i + 1;
                }

            return pieces;
        }

        internal List<Piece> SplitAtBars()
        {
            return Split((text, index) => text[index] == '|');
        }

        internal JobFormatException Wrong(string problem, int index = 0)
        {
            return _cell.Wrong(_start + index, problem);
        }
    }
}
