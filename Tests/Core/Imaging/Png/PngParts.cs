#nullable enable
using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Yoso.Tests
{
    /// <summary>PNG files put together chunk by chunk, also wrong ones.</summary>
    static class PngParts
    {
        public static byte[] File(params (string Type, byte[] Content)[] chunks)
        {
            var stream = new MemoryStream();
            stream.Write(PngChunks.Signature);
            foreach (var (type, content) in chunks)
                PngChunks.Write(stream, type, content);
            PngChunks.Write(stream, "IEND", ReadOnlySpan<byte>.Empty);
            return stream.ToArray();
        }

        public static (string Type, byte[] Content) Header(int width, int height, byte depth, byte colour)
        {
            var content = new byte[13];
            BinaryPrimitives.WriteInt32BigEndian(content, width);
            BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4), height);
            (content[8], content[9]) = (depth, colour);
            return ("IHDR", content);
        }

        public static (string Type, byte[] Content) Zlib(byte[] raw) => ("IDAT", Compress(raw));

        public static byte[] Compress(byte[] raw)
        {
            var stream = new MemoryStream();
            stream.Write(new byte[] { 0x78, 0x9C });
            using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, true))
                deflate.Write(raw);
            var check = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(check, Adler32(raw));
            stream.Write(check);
            return stream.ToArray();
        }

        /// <summary>RFC 1950, section 8.2, as it is written there.</summary>
        static uint Adler32(byte[] raw)
        {
            var (low, high) = (1u, 0u);
            foreach (var value in raw)
            {
                low = (low + value) % 65521;
                high = (high + low) % 65521;
            }

            return high << 16 | low;
        }
    }
}
