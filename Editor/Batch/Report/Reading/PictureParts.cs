#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a gallery takes from a PNG file without decoding it: its size, and on demand its texts.</summary>
    sealed class PictureParts
    {
        /// <summary>Keyword and value by which our own contact sheets are known, so that galleries pass over them.</summary>
        internal static readonly PngText SheetMark = new PngText("Software", "yoso sheet");

        readonly byte[] _file;
        IReadOnlyList<PngText>? _texts;

        PictureParts(byte[] file, PngHeader header)
        {
            _file = file;
            Width = header.Width;
            Height = header.Height;
        }

        internal int Width { get; }

        internal int Height { get; }

        /// <summary>The text that other tools write and read.</summary>
        internal string? Shared => Texts().FirstOrDefault(text => text.Keyword == ProvenanceText.SharedKeyword)?.Text;

        /// <summary>Whether it is a contact sheet, or goes with a picture that is not there.</summary>
        internal bool IsNoPicture
        {
            get
            {
                try
                {
                    return Texts().Contains(SheetMark) || PictureFiles.PartOf(Texts()).Length > 0;
                }
                catch (InvalidDataException)
                {
                    return false; // a text is bad, the picture need not be
                }
            }
        }

        /// <exception cref="InvalidDataException">Not a PNG file, truncated or corrupt.</exception>
        internal static PictureParts Read(byte[] file)
        {
            var chunks = new PngChunks(file);
            if (!chunks.Next() || chunks.Type != "IHDR")
                throw new InvalidDataException($"the PNG chunk IHDR wanted first, {chunks.Type} found");
            var header = PngHeader.Read(chunks.Content);
            var pixels = 0L;
            while (chunks.Next())
                pixels += chunks.Type == "IDAT" ? chunks.Content.Length : 0;
            return pixels > 0 ? new PictureParts(file, header) : throw new InvalidDataException("the PNG holds no image data");
        }

        /// <exception cref="InvalidDataException">A text is corrupt.</exception>
        internal IReadOnlyList<PngText> Texts()
        {
            return _texts ??= Png.ReadTexts(_file);
        }
    }
}
