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

        /// <summary>Each byte by itself, rounded; weight is the part of <paramref name="b"/> in 256ths, 0 to 256.</summary>
        internal static uint Mix(uint a, uint b, uint weight)
        {
            var rest = 256 - weight;
            var even = ((a & EvenBytes) * rest + (b & EvenBytes) * weight + Half) >> 8 & EvenBytes;
            var odd = (a >> 8 & EvenBytes) * rest + (b >> 8 & EvenBytes) * weight + Half & ~EvenBytes;
            return even | odd;
        }
    }
}
