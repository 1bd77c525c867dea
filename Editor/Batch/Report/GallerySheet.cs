#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>A gallery's pictures on one sheet, each with its prompt and seed, or its name where it carries no recipe.</summary>
    public static class GallerySheet
    {
        const int ComfortableWidth = 128; // small pictures are enlarged to about this
        const long MostPixels = PngHeader.MaxPixels;

        /// <summary>Draws the pictures in their order; 0 columns for a square sheet or a row a prompt, scale 0 for a comfortable one.</summary>
        /// <exception cref="ArgumentException">No pictures, or more than fit on a sheet.</exception>
        /// <exception cref="InvalidDataException">A picture can't be decoded.</exception>
        public static RgbaImage Draw(Gallery gallery, int columns = 0, int scale = 0, CancellationToken cancellation = default)
        {
            var shown = gallery.Shown().ToArray();
            if (shown.Length == 0)
                throw new ArgumentException("a sheet needs one or more pictures, found none", nameof(gallery));
            var widest = shown.Max(picture => picture.File!.Width);
            var style = new SheetStyle
            {
                Columns = columns > 0 ? columns : Seeds(shown),
                Scale = scale > 0 ? scale : Math.Max(1, ComfortableWidth / widest),
            };
            RequireRoom(shown, style);
            return ContactSheet.Draw(shown.Select(picture => Cell(picture, gallery, cancellation)).ToArray(), style);
        }

        /// <summary>Writes a sheet so that galleries know it for one and pass over it.</summary>
        public static void Save(string path, RgbaImage sheet)
        {
            var file = Png.Encode(sheet, new[] { PictureParts.SheetMark });
            AtomicFile.Write(path, stream => stream.Write(file, 0, file.Length));
        }

        /// <summary>As many columns as each prompt has pictures one after the other; 0 where the numbers differ.</summary>
        static int Seeds(GalleryPicture[] shown)
        {
            var first = shown.TakeWhile(picture => Caption(picture) == Caption(shown[0])).Count();
            for (var i = 0; i < shown.Length; i++)
                if (Caption(shown[i]) != Caption(shown[i / first * first]) || (i % first == 0 && i > 0 && Caption(shown[i]) == Caption(shown[i - 1])))
                    return 0;
            return first > 1 && first < shown.Length && shown.Length % first == 0 ? first : 0;
        }

        static void RequireRoom(GalleryPicture[] shown, SheetStyle style)
        {
            var width = shown.Max(picture => (long)picture.File!.Width) * style.Scale + style.Margin;
            var height = shown.Max(picture => (long)picture.File!.Height) * style.Scale + style.Margin;
            var most = MostPixels / (width * height);
            if (shown.Length > most)
                throw new ArgumentException($"a sheet has room for {most} pictures of {width - style.Margin}x{height - style.Margin} pixels, found {shown.Length}: take fewer, or a smaller scale");
        }

        static SheetCell Cell(GalleryPicture picture, Gallery gallery, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var image = picture.File!.Content is { } content ? Png.Decode(content) : Png.Load(Path.Combine(gallery.Folder, picture.Name));
            return new SheetCell(image, Caption(picture), picture.Recipe == null ? "" : FormattableString.Invariant($"seed {picture.Recipe.Seed}"));
        }

        static string Caption(GalleryPicture picture)
        {
            return picture.Recipe == null ? picture.Name : picture.Recipe.Prompt.Length > 0 ? picture.Recipe.Prompt : "(no prompt)";
        }
    }
}
