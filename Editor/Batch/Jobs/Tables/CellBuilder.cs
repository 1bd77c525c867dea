#nullable enable
using System.Collections.Generic;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Puts a cell together, each character with its place.</summary>
    sealed class CellBuilder
    {
        readonly StringBuilder _text = new();
        readonly List<int> _offsets = new();
        readonly SourceText _source;

        internal CellBuilder(SourceText source)
        {
            _source = source;
        }

        internal void Add(char letter, int offset)
        {
            _text.Append(letter);
            _offsets.Add(offset);
        }

        internal void Add(string text, int offset)
        {
            foreach (var letter in text)
                Add(letter, offset);
        }

        internal void Add(Cell cell)
        {
            for (var i = 0; i < cell.Text.Length; i++)
                Add(cell.Text[i], cell.OffsetOf(i));
        }

        /// <exception cref="JobFormatException">Escapes have brought in what no text has.</exception>
        internal void Check()
        {
            var text = _text.ToString();
            for (var i = 0; i < text.Length; i++)
                if (SourceText.Misfits(text, i))
                    throw _source.Wrong(_offsets[i], $"text wanted, found the character U+{(int)text[i]:X4}");
        }

        internal Cell Build(int end)
        {
            _offsets.Add(end);
            return new Cell(_source, _text.ToString(), _offsets.ToArray());
        }
    }
}
