#nullable enable
using System;
using System.IO;
using System.IO.Compression;

namespace Yoso
{
    /// <summary>Reads every PNG that is not interlaced into 8-bit RGBA.</summary>
    static class PngDecoder
    {
        const int ZlibHeaderLength = 2;
        const int MostDeflateRatio = 1032;

        internal static RgbaImage Decode(ReadOnlySpan<byte> file)
        {
            var chunks = new PngChunks(file);
            if (!chunks.Next() || chunks.Type != "IHDR")
                throw new InvalidDataException($"the PNG chunk IHDR wanted first, {chunks.Type} found");

            var header = PngHeader.Read(chunks.Content);
            var samples = new PngSamples(header);
            var compressed = new MemoryStream();
            while (chunks.Next())
                switch (chunks.Type)
                {
                    case "PLTE":
                        samples.Palette = chunks.Content.ToArray();
                        break;
                    case "tRNS":
                        samples.Transparency = chunks.Content.ToArray();
                        break;
                    case "IDAT":
                        compressed.Write(chunks.Content);
                        break;
                }
            samples.Check();
            return Decompress(compressed, header, samples);
        }

        static RgbaImage Decompress(MemoryStream compressed, PngHeader header, PngSamples samples)
        {
            RequirePlausible(compressed, header);
            var image = new RgbaImage(header.Width, header.Height);
            var filter = new PngFilter(header.RowLength, header.PixelLength);
            compressed.Position = ZlibHeaderLength;
            using var inflate = new DeflateStream(compressed, CompressionMode.Decompress);
            for (var y = 0; y < header.Height; y++)
            {
                var kind = inflate.ReadByte();
                if (kind < 0)
                    throw EndsEarly(y, header);
                for (var read = 0; read < filter.Row.Length;)
                    read += ReadSome(inflate, filter.Row.Slice(read), y, header);
                filter.Undo(kind);
                samples.ToPixels(filter.Row, image.Row(y));
                filter.Advance();
            }
            return image;
        }

        /// <summary>Refuses a zlib header that PNG does not allow, and sizes that the data could never fill, before memory is taken for them.</summary>
        static void RequirePlausible(MemoryStream compressed, PngHeader header)
        {
            if (compressed.Length < ZlibHeaderLength)
                throw EndsEarly(0, header);
            var first = compressed.GetBuffer()[0];
            var second = compressed.GetBuffer()[1];
            if ((first & 15) != 8 || (first << 8 | second) % 31 != 0 || (second & 32) != 0)
                throw new InvalidDataException($"the PNG's image data has no zlib header: 0x{first:x2}{second:x2} found");
            if (compressed.Length * MostDeflateRatio < (header.RowLength + 1L) * header.Height)
                throw new InvalidDataException($"the PNG says {header.Width}x{header.Height}, {compressed.Length} bytes of image data can't hold that");
        }

        static int ReadSome(DeflateStream inflate, Span<byte> target, int row, PngHeader header)
        {
            var read = inflate.Read(target);
            return read > 0 ? read : throw EndsEarly(row, header);
        }

        static InvalidDataException EndsEarly(int row, PngHeader header) =>
            new InvalidDataException($"the PNG's image data ends in row {row} of {header.Height}");
    }
}
