#nullable enable
using System;

namespace Yoso
{
    /// <summary>One 8-bit colour with plain alpha.</summary>
    public readonly struct Rgba
    {
        public Rgba(byte red, byte green, byte blue, byte alpha = 255)
        {
            Red = red;
            Green = green;
            Blue = blue;
            Alpha = alpha;
        }

        public byte Red { get; }

        public byte Green { get; }

        public byte Blue { get; }

        public byte Alpha { get; }

        internal void CopyTo(Span<byte> pixel)
        {
            pixel[3] = Alpha;
            pixel[2] = Blue;
            pixel[1] = Green;
            pixel[0] = Red;
        }
    }
}
