#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Where everything on a contact sheet lies.</summary>
    sealed class SheetLayout
    {
        const int TextGap = 5;

        readonly SheetStyle _style;
        readonly int[] _rowTops;

        internal SheetLayout(IReadOnlyList<SheetCell> cells, SheetStyle style)
        {
            _style = style;
            Columns = style.Columns > 0 ? style.Columns : style.ColumnHeaders.Count > 0 ? style.ColumnHeaders.Count : (int)Math.Ceiling(Math.Sqrt(cells.Count));
            Columns = Math.Min(Columns, cells.Count);
            PictureWidth = cells.Max(cell => cell.Picture.Width) * style.Scale;
            PictureHeight = cells.Max(cell => cell.Picture.Height) * style.Scale;
            var hasText = style.ColumnHeaders.Count > 0 || cells.Any(cell => cell.Caption.Length + cell.Detail.Length > 0);
            CellWidth = hasText ? Math.Max(PictureWidth, style.TextWidth * style.TextScale) : PictureWidth;
            ColumnHeaders = Headers(style.ColumnHeaders, CellWidth);
            RowHeaders = Headers(style.RowHeaders, style.TextWidth * style.TextScale);
            Captions = cells.Select(cell => new TextBlock(cell.Caption, CellWidth, style.CaptionLines, style.TextScale)).ToArray();
            Details = cells.Select(cell => new TextBlock(cell.Detail, CellWidth, 1, style.TextScale)).ToArray();
            _rowTops = RowTops((cells.Count + Columns - 1) / Columns);
        }

        internal int Columns { get; }

        internal int Rows => _rowTops.Length - 1;

        internal int PictureWidth { get; }

        internal int PictureHeight { get; }

        internal int CellWidth { get; }

        internal TextBlock[] ColumnHeaders { get; }

        internal TextBlock[] RowHeaders { get; }

        internal TextBlock[] Captions { get; }

        internal TextBlock[] Details { get; }

        internal int Width => Left(Columns);

        internal int Height => _rowTops[Rows];

        /// <summary>Left edge of a column.</summary>
        internal int Left(int column)
        {
            var header = RowHeaders.Length > 0 ? _style.TextWidth * _style.TextScale + _style.Margin : 0;
            return _style.Margin + header + column * (CellWidth + _style.Margin);
        }

        /// <summary>Top edge of a row's pictures.</summary>
        internal int Top(int row) => _rowTops[row];

        internal int CaptionTop(int row) => Top(row) + PictureHeight + TextGap * _style.TextScale;

        internal int DetailTop(int index) => CaptionTop(index / Columns) + Captions[index].Height + (Captions[index].Height > 0 ? 3 * _style.TextScale : 0);

        TextBlock[] Headers(IReadOnlyList<string> texts, int width) =>
            texts.Select(text => new TextBlock(text, width, _style.CaptionLines, _style.TextScale)).ToArray();

        int[] RowTops(int rows)
        {
            var tops = new int[rows + 1];
            var header = ColumnHeaders.Select(block => block.Height).DefaultIfEmpty().Max();
            tops[0] = _style.Margin + (header > 0 ? header + TextGap * _style.TextScale : 0);
            for (var row = 0; row < rows; row++)
                tops[row + 1] = checked(tops[row] + PictureHeight + TextHeight(row) + _style.Margin);
            return tops;
        }

        /// <summary>Room for the highest texts under a row's pictures.</summary>
        int TextHeight(int row)
        {
            var highest = 0;
            for (var i = row * Columns; i < Math.Min(Captions.Length, (row + 1) * Columns); i++)
            {
                var (caption, detail) = (Captions[i].Height, Details[i].Height);
                highest = Math.Max(highest, caption + detail + (caption > 0 && detail > 0 ? 3 * _style.TextScale : 0));
            }
            return highest == 0 ? 0 : highest + TextGap * _style.TextScale;
        }
    }
}
