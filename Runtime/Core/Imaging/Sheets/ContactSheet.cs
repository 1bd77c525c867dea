#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Many pictures on one, in rows, with their texts.</summary>
    public static class ContactSheet
    {
        /// <summary>Draws the cells row by row; pictures of different sizes are centred in equal cells.</summary>
        /// <exception cref="ArgumentException">No cells, or a style out of range.</exception>
        public static RgbaImage Draw(IReadOnlyList<SheetCell> cells, SheetStyle? style = null)
        {
            style ??= new SheetStyle();
            if (cells.Count == 0)
                throw new ArgumentException("a contact sheet needs at least one picture", nameof(cells));
            if (style.Scale < 1 || style.TextScale < 1 || style.CheckerSize < 1 || style.Margin < 0 || style.CaptionLines < 1 || style.TextWidth < 16)
                throw new ArgumentException("scales, checker size and caption lines of at least 1, a margin of at least 0 and a text width of at least 16 wanted", nameof(style));

            var layout = new SheetLayout(cells, style);
            var sheet = new RgbaImage(layout.Width, layout.Height);
            sheet.Fill(style.Paper);
            DrawHeaders(sheet, layout, style);
            for (var i = 0; i < cells.Count; i++)
                DrawCell(sheet, layout, i, cells[i], style);
            return sheet;
        }

        static void DrawHeaders(RgbaImage sheet, SheetLayout layout, SheetStyle style)
        {
            for (var i = 0; i < Math.Min(layout.Columns, layout.ColumnHeaders.Length); i++)
                layout.ColumnHeaders[i].Draw(sheet, layout.Left(i), style.Margin, style.Ink);
            for (var i = 0; i < Math.Min(layout.Rows, layout.RowHeaders.Length); i++)
                layout.RowHeaders[i].Draw(sheet, style.Margin, layout.Top(i) + (layout.PictureHeight - layout.RowHeaders[i].Height) / 2, style.Ink);
        }

        static void DrawCell(RgbaImage sheet, SheetLayout layout, int index, SheetCell cell, SheetStyle style)
        {
            var (row, left) = (index / layout.Columns, layout.Left(index % layout.Columns));
            var pictureLeft = left + (layout.CellWidth - cell.Picture.Width * style.Scale) / 2;
            var pictureTop = layout.Top(row) + (layout.PictureHeight - cell.Picture.Height * style.Scale) / 2;
            sheet.Blit(OnCheckerboard(cell.Picture, style).Enlarge(style.Scale), pictureLeft, pictureTop);
            layout.Captions[index].Draw(sheet, left, layout.CaptionTop(row), style.Ink);
            layout.Details[index].Draw(sheet, left, layout.DetailTop(index), style.Muted);
        }

        static RgbaImage OnCheckerboard(RgbaImage picture, SheetStyle style)
        {
            var result = new RgbaImage(picture.Width, picture.Height);
            for (var y = 0; y < picture.Height; y++)
                for (var x = 0; x < picture.Width; x++)
                {
                    var pixel = result.Row(y).Slice(4 * x, 4);
                    var isLight = (x / style.CheckerSize + y / style.CheckerSize) % 2 == 0;
                    (isLight ? style.CheckerLight : style.CheckerDark).CopyTo(pixel);
                    Over(picture.Row(y).Slice(4 * x, 4), pixel);
                }
            return result;
        }

        static void Over(ReadOnlySpan<byte> source, Span<byte> target)
        {
            int alpha = source[3];
            for (var i = 0; i < 3; i++)
                target[i] = (byte)((source[i] * alpha + target[i] * (255 - alpha) + 127) / 255);
        }
    }
}
