#nullable enable
using System;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Kept pictures on one sheet.</summary>
    static class KeptSheet
    {
        const int Side = 128;

        /// <exception cref="System.IO.IOException">A file can't be read or written.</exception>
        public static DeskCommand Save(WriteSheet sheet, string folder)
        {
            var cells = sheet.Kept.Select(picture => Cell(picture, folder)).ToArray();
            var largest = cells.Max(cell => cell.Picture.Width);
            Png.Save(sheet.Path, ContactSheet.Draw(cells, new SheetStyle { Scale = Math.Max(1, Side / largest) }));
            return new Tell(FormattableString.Invariant($"{cells.Length} on a sheet: {sheet.Path}"));
        }

        static SheetCell Cell(DeskPicture picture, string folder)
        {
            var image = ShrunkPicture.Of(Png.Load(Path.Combine(folder, picture.FileName)), Side);
            return new SheetCell(image, picture.Prompt, FormattableString.Invariant($"seed {picture.Item.Request.Seed}"));
        }
    }
}
