#nullable enable
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Yoso
{
    /// <summary>Writes 8-bit RGBA, or RGB where every pixel is opaque.</summary>
    static class PngEncoder
    {
        static readonly byte[] ZlibHeader = { 0x78, 0x9c };

        internal static void Encode(Stream stream, RgbaImage image, IReadOnlyList<PngText> texts)
        {
            var header = new PngHeader(image.Width, image.Height, 8, IsOpaque(image.Pixels) ? PngHeader.Rgb : PngHeader.Rgba);
            stream.Write(PngChunks.Signature);
            PngChunks.Write(stream, "IHDR", header.ToBytes());
            foreach (var text in texts)
                PngTextChunk.Write(stream, text);
            PngChunks.Write(stream, "IDAT", Compress(image, header));
            PngChunks.Write(stream, "IEND", ReadOnlySpan<byte>.Empty);
        }

        static bool IsOpaque(ReadOnlySpan<byte> pixels)
        {
            for (var i = 3; i < pixels.Length; i += 4)
                if (pixels[i] != 255)
                    return false;
            return true;
        }

        static ReadOnlySpan<byte> Compress(RgbaImage image, PngHeader header)
        {
            var zlib = new MemoryStream();
            zlib.Write(ZlibHeader, 0, ZlibHeader.Length);
            var adler = Checksum.Adler32(ReadOnlySpan<byte>.Empty);
            var filter = new PngFilter(header.RowLength, header.PixelLength);
            using (var deflate = new DeflateStream(zlib, CompressionLevel.Optimal, leaveOpen: true))
                for (var y = 0; y < image.Height; y++)
                {
                    CopySamples(image.Row(y), filter.Row, header.Samples);
                    var filtered = filter.Best();
                    adler = Checksum.Adler32(filtered, adler);
                    deflate.Write(filtered);
                    filter.Advance();
                }

            Span<byte> sum = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(sum, adler);
            zlib.Write(sum);
            return zlib.GetBuffer().AsSpan(0, (int)zlib.Length);
        }

        static void CopySamples(ReadOnlySpan<byte> pixels, Span<byte> row, int samples)
        {
            if (samples == 4)
            {
                pixels.CopyTo(row);
                return;
            }

            for (int i = 0, x = 0; i < row.Length; i += 3, x += 4)
                pixels.Slice(x, 3).CopyTo(row.Slice(i, 3));
        }
    }
}
