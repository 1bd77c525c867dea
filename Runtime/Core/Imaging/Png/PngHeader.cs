#nullable enable
using System;
using System.Buffers.Binary;
using System.IO;

namespace Yoso
{
    /// <summary>The IHDR chunk: size and pixel format.</summary>
    readonly struct PngHeader
    {
        internal const int Grey = 0;
        internal const int Rgb = 2;
        internal const int Palette = 3;
        internal const int GreyAlpha = 4;
        internal const int Rgba = 6;

        internal const int MaxPixels = 1 << 26;
        const int Length = 13;

        internal PngHeader(int width, int height, int depth, int colour)
        {
            Width = width;
            Height = height;
            Depth = depth;
            Colour = colour;
        }

        internal int Width { get; }

        internal int Height { get; }

        /// <summary>Bits a sample.</summary>
        internal int Depth { get; }

        /// <summary>PNG's colour type.</summary>
        internal int Colour { get; }

        /// <summary>Samples a pixel.</summary>
        internal int Samples => Colour == Rgba ? 4 : Colour == Rgb ? 3 : Colour == GreyAlpha ? 2 : 1;

        /// <summary>Bytes of one row, without its filter byte.</summary>
        internal int RowLength => (int)(((long)Width * Samples * Depth + 7) / 8);

        /// <summary>How far to the left a filter looks.</summary>
        internal int PixelLength => Math.Max(1, Samples * Depth / 8);

        /// <exception cref="InvalidDataException">The format is unknown, interlaced or too large.</exception>
        internal static PngHeader Read(ReadOnlySpan<byte> chunk)
        {
            if (chunk.Length != Length)
                throw new InvalidDataException($"a PNG header of {Length} bytes wanted, {chunk.Length} found");
            var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            var height = BinaryPrimitives.ReadUInt32BigEndian(chunk.Slice(4));
            if (width == 0 || height == 0 || (ulong)width * height > MaxPixels)
                throw new InvalidDataException($"a PNG of at most {MaxPixels} pixels wanted, {width}x{height} found");
            if (!IsKnown(chunk[8], chunk[9]))
                throw new InvalidDataException($"the PNG has an unknown pixel format: depth {chunk[8]}, colour type {chunk[9]}");
            if (chunk[10] != 0 || chunk[11] != 0)
                throw new InvalidDataException($"PNG compression 0 and filter method 0 wanted, {chunk[10]} and {chunk[11]} found");
            if (chunk[12] != 0)
                throw new InvalidDataException("interlaced PNG files can't be read; save it without interlacing");
            return new PngHeader((int)width, (int)height, chunk[8], chunk[9]);
        }

        internal byte[] ToBytes()
        {
            var chunk = new byte[Length];
            BinaryPrimitives.WriteInt32BigEndian(chunk, Width);
            BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(4), Height);
            chunk[8] = (byte)Depth;
            chunk[9] = (byte)Colour;
            return chunk;
        }

        static bool IsKnown(int depth, int colour) => colour switch
        {
            Grey => depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16,
            Palette => depth == 1 || depth == 2 || depth == 4 || depth == 8,
            Rgb => depth == 8 || depth == 16,
            GreyAlpha => depth == 8 || depth == 16,
            Rgba => depth == 8 || depth == 16,
            _ => false,
        };
    }
}
