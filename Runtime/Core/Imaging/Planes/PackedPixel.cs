#nullable enable
using System;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>The four bytes of a pixel in one number, so that they are compared and mixed together.</summary>
    static class PackedPixel
    {
        const uint EvenBytes = 0x00ff00ff;
        const uint Half = 0x00800080;

        internal static Span<uint> Of(Span<byte> pixels) => MemoryMarshal.Cast<byte, uint>(pixels);

        internal static ReadOnlySpan<uint> Of(ReadOnlySpan<byte> pixels) => MemoryMarshal.Cast<byte, uint>(pixels);

        internal static byte Alpha(uint pixel) => (byte)(BitConverter.IsLittleEndian ? pixel >> 24 : pixel);

        internal static (byte Red, byte Green, byte Blue) Colour(uint pixel) => BitConverter.IsLittleEndian
            ? ((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16))
            : ((byte)(pixel >> 24), (byte)(pixel >> 16), (byte)(pixel >> 8));

        /// <summary>Each byte by itself, rounded; weight is the part of <paramref name="b"/> in 256ths, 0 to 256.</summary>
        internal static uint Mix(uint a, uint b, uint weight)
        {
            var rest = 256 - weight;
            var even = ((a & EvenBytes) * rest + (b & EvenBytes) * weight + Half) >> 8 & EvenBytes;
            var odd = (a >> 8 & EvenBytes) * rest + (b >> 8 & EvenBytes) * weight + Half & ~EvenBytes;
            return even | odd;
        }

        /// <summary>The same with colours weighed by their alpha.</summary>
        internal static uint MixPremultiplied(uint a, uint b, uint weight)
        {
            var (alphaA, alphaB) = (Alpha(a) * (256 - weight), Alpha(b) * weight);
            if (Alpha(a) == Alpha(b) || alphaA + alphaB == 0)
                return Mix(a, b, weight);
            const uint alphaByte = 255;
            var mask = BitConverter.IsLittleEndian ? alphaByte << 24 : alphaByte;
            var colours = Mix(a, b, (alphaB * 256 + (alphaA + alphaB) / 2) / (alphaA + alphaB));
            return colours & ~mask | Mix(a, b, weight) & mask;
        }
    }
}
