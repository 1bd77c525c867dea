#nullable enable
namespace Yoso.Batch
{
    /// <summary>A value of a table without its quotes and escapes, and where each of its characters stands.</summary>
    sealed class Cell
    {
        readonly SourceText _source;
        readonly int _start;
        readonly int[]? _offsets;

        /// <summary>Text as it stands in the source.</summary>
        internal Cell(SourceText source, int start, int end)
        {
            _source = source;
            _start = start;
            Text = source.Text.Substring(start, end - start);
        }

        /// <summary>Text that is written otherwise there: an offset for each character, and one for the end.</summary>
        internal Cell(SourceText source, string text, int[] offsets)
        {
            _source = source;
            _offsets = offsets;
            Text = text;
        }

        internal string Text { get; }

        internal bool IsBlank => string.IsNullOrWhiteSpace(Text);

        internal Piece Whole => new Piece(this, 0, Text.Length);

        /// <summary>A text of its own, as if it were a file.</summary>
        internal static Cell Of(string text)
        {
            var source = new SourceText(text, int.MaxValue);
            return new Cell(source, 0, source.Text.Length);
        }

        internal JobFormatException Wrong(int index, string problem)
        {
            return _source.Wrong(OffsetOf(index), problem);
        }

        /// <summary>Where in the source a character stands; the cell's end is one as well.</summary>
        internal int OffsetOf(int index)
        {
            return _offsets == null ? _start + index : _offsets[index];
        }

        internal Cell Limited(int length)
        {
            return Text.Length <= length ? this : throw Wrong(length, $"a cell of up to {length} characters wanted, found {Text.Length}");
        }
    }
}
