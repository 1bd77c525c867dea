#nullable enable
using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Yoso
{
    /// <summary>Walks the chunks of a PNG file, checking lengths and checksums.</summary>
    ref struct PngChunks
    {
        const int Overhead = 12; // length, type, checksum

        static readonly byte[] SignatureBytes = { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a };

        ReadOnlySpan<byte> _rest;

        internal PngChunks(ReadOnlySpan<byte> file)
        {
            if (!file.StartsWith(SignatureBytes))
                throw new InvalidDataException("not a PNG file: the signature is missing");
            _rest = file.Slice(SignatureBytes.Length);
            Type = "";
            Content = default;
        }

        internal static ReadOnlySpan<byte> Signature => SignatureBytes;

        /// <summary>Four letters.</summary>
        internal string Type { get; set; }

        internal ReadOnlySpan<byte> Content { get; set; }

        /// <summary>False after IEND.</summary>
        /// <exception cref="InvalidDataException">The file ends early or a chunk is corrupt.</exception>
        internal bool Next()
        {
            if (Type == "IEND")
                return false;
            if (_rest.Length < Overhead)
                throw new InvalidDataException("the PNG file ends before its IEND chunk");

            var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
            if (length > _rest.Length - Overhead)
                throw new InvalidDataException($"a PNG chunk of {length} bytes wanted, {_rest.Length - Overhead} bytes found");
            var checkedPart = _rest.Slice(4, (int)length + 4);
            Type = Encoding.ASCII.GetString(checkedPart.Slice(0, 4));
            Content = checkedPart.Slice(4);
            var stated = BinaryPrimitives.ReadUInt32BigEndian(_rest.Slice((int)length + 8));
            if (stated != Checksum.Crc32(checkedPart))
                throw new InvalidDataException($"the PNG chunk {Type} is corrupt: its checksum does not match");
            _rest = _rest.Slice((int)length + Overhead);
            return true;
        }

        internal static void Write(Stream stream, string type, ReadOnlySpan<byte> content)
        {
            var chunk = new byte[content.Length + Overhead];
            BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
            Encoding.ASCII.GetBytes(type, 0, 4, chunk, 4);
            content.CopyTo(chunk.AsSpan(8));
            BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Checksum.Crc32(chunk.AsSpan(4, content.Length + 4)));
            stream.Write(chunk, 0, chunk.Length);
        }
    }
}
