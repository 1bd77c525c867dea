#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Cells with separators between, in quotes where they need them (RFC 4180).</summary>
    sealed class DelimitedCells
    {
        const int MostInRow = 1000;

        readonly SourceText _source;
        readonly int _longest;
        int _at;

        internal DelimitedCells(SourceText source, int longest)
        {
            _source = source;
            _longest = longest;
        }

        internal char Separator { get; set; } = ',';

        internal bool IsAtEnd => _at >= _source.Text.Length;

        /// <summary>The line's text from here on.</summary>
        internal string Line => _source.Text.Substring(_at, _source.EndOfLine(_at) - _at);

        internal bool IsAt(string text)
        {
            return string.CompareOrdinal(_source.Text, _at, text, 0, text.Length) == 0;
        }

        internal void SkipLine()
        {
            _at = _source.AfterBreak(_source.EndOfLine(_at));
        }

        /// <summary>A line that is one cell, without the separators that spreadsheets write behind it.</summary>
        internal Cell LoneCell()
        {
            var cell = IsAt("\"") ? Quoted() : Bare(_at + Line.TrimEnd(ListLine.Trailing).Length);
            var end = _source.EndOfLine(_at);
            _at = end - Line.TrimStart(ListLine.Trailing).Length;
            if (_at < end)
                throw Wrong("the end of the line wanted after a list in quotes");
            _at = _source.AfterBreak(end);
            return cell;
        }

        /// <summary>The cells up to the next line break outside quotes; at least one.</summary>
        internal List<Cell> Row()
        {
            var cells = new List<Cell> { Next() };
            while (!IsAtEnd && _source.Text[_at] == Separator)
            {
                if (cells.Count == MostInRow)
                    throw Wrong($"up to {MostInRow} cells in a row wanted, found more");
                _at++;
                cells.Add(Next());
            }

            _at = _source.AfterBreak(_at);
            return cells;
        }

        internal JobFormatException Wrong(string problem)
        {
            return _source.Wrong(_at, problem);
        }

        Cell Next()
        {
            SkipBlanks();
            if (!IsAt("\""))
                return Bare(EndOfBare());
            var cell = Quoted();
            SkipBlanks();
            if (!IsAtEnd && !Ends(_source.Text[_at]))
                throw Wrong("a separator or the end of the line wanted after a closing quote; a quote within quotes is written twice");
            return cell;
        }

        Cell Bare(int end)
        {
            var cell = _source.Trimmed(_at, end);
            _at = end;
            return cell.Limited(_longest);
        }

        int EndOfBare()
        {
            var end = _at;
            while (end < _source.Text.Length && !Ends(_source.Text[end]))
                end++;
            return end;
        }

        Cell Quoted()
        {
            var start = _at++;
            var cell = new CellBuilder(_source);
            while (!IsAt("\"") || IsAt("\"\""))
            {
                if (IsAtEnd)
                    throw _source.Wrong(start, "a quote that is never closed");
                var letter = _source.Text[_at];
                cell.Add(letter, _at);
                _at += letter == '"' ? 2 : 1;
            }

            return cell.Build(_at++).Limited(_longest);
        }

        void SkipBlanks()
        {
            while (!IsAtEnd && (_source.Text[_at] == ' ' || _source.Text[_at] == '\t') && _source.Text[_at] != Separator)
                _at++;
        }

        bool Ends(char letter)
        {
            return letter == Separator || letter == '\r' || letter == '\n';
        }
    }
}
