#nullable enable
using System;
using System.Buffers.Binary;
using System.IO;

namespace Yoso
{
    /// <summary>Turns a row of samples of any PNG format into RGBA bytes.</summary>
    sealed class PngSamples
    {
        readonly PngHeader _header;

        internal PngSamples(PngHeader header) => _header = header;

        /// <summary>Content of the PLTE chunk: three bytes a colour.</summary>
        internal byte[] Palette { get; set; } = Array.Empty<byte>();

        /// <summary>Content of the tRNS chunk: alphas of the palette, or the one transparent colour; empty when absent.</summary>
        internal byte[] Transparency { get; set; } = Array.Empty<byte>();

        internal void Check()
        {
            if (_header.Colour == PngHeader.Palette && (Palette.Length == 0 || Palette.Length % 3 != 0))
                throw new InvalidDataException($"a PNG palette of three bytes a colour wanted, {Palette.Length} bytes found");
            var wanted = _header.Colour == PngHeader.Grey ? 2 : _header.Colour == PngHeader.Rgb ? 6 : 0;
            if (wanted > 0 && Transparency.Length > 0 && Transparency.Length != wanted)
                throw new InvalidDataException($"a PNG transparent colour of {wanted} bytes wanted, {Transparency.Length} found");
        }

        internal void ToPixels(ReadOnlySpan<byte> row, Span<byte> pixels)
        {
            if (_header.Colour == PngHeader.Rgba && _header.Depth == 8)
            {
                row.CopyTo(pixels);
                return;
            }

            for (var x = 0; x < _header.Width; x++)
                ToPixel(row, x * _header.Samples, pixels.Slice(4 * x, 4));
        }

        void ToPixel(ReadOnlySpan<byte> row, int first, Span<byte> pixel)
        {
            switch (_header.Colour)
            {
                case PngHeader.Palette:
                    PaletteColour(Sample(row, first), pixel);
                    break;
                case PngHeader.Grey:
                case PngHeader.GreyAlpha:
                    pixel.Slice(0, 3).Fill(Byte(row, first));
                    pixel[3] = _header.Colour == PngHeader.GreyAlpha ? Byte(row, first + 1) : Alpha(row, first);
                    break;
                default:
                    for (var i = 0; i < 3; i++)
                        pixel[i] = Byte(row, first + i);
                    pixel[3] = _header.Colour == PngHeader.Rgba ? Byte(row, first + 3) : Alpha(row, first);
                    break;
            }
        }

        void PaletteColour(int index, Span<byte> pixel)
        {
            if (3 * index >= Palette.Length)
                throw new InvalidDataException($"a PNG palette index below {Palette.Length / 3} wanted, {index} found");
            Palette.AsSpan(3 * index, 3).CopyTo(pixel);
            pixel[3] = index < Transparency.Length ? Transparency[index] : (byte)255;
        }

        /// <summary>0 where all samples equal the transparent colour, which is stated in 16 bits a sample.</summary>
        byte Alpha(ReadOnlySpan<byte> row, int first)
        {
            if (Transparency.Length == 0)
                return 255;
            for (var i = 0; i < _header.Samples; i++)
                if (Sample(row, first + i) != BinaryPrimitives.ReadUInt16BigEndian(Transparency.AsSpan(2 * i)))
                    return 255;
            return 0;
        }

        byte Byte(ReadOnlySpan<byte> row, int index)
        {
            var sample = Sample(row, index);
            return _header.Depth switch
            {
                8 => (byte)sample,
                16 => (byte)((sample * 255 + 32895) >> 16),
                _ => (byte)(sample * 255 / ((1 << _header.Depth) - 1)),
            };
        }

        int Sample(ReadOnlySpan<byte> row, int index)
        {
            if (_header.Depth == 8)
                return row[index];
            if (_header.Depth == 16)
                return row[2 * index] << 8 | row[2 * index + 1];
            var bit = index * _header.Depth;
            return row[bit / 8] >> (8 - _header.Depth - bit % 8) & ((1 << _header.Depth) - 1);
        }
    }
}
