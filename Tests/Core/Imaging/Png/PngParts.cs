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
            using (var zlib = new ZLibStream(stream, CompressionLevel.Optimal))
                zlib.Write(raw);
            return stream.ToArray();
        }
    }
}
