#nullable enable
using System;

namespace Yoso
{
    /// <summary>Pixels as floats with colours multiplied by alpha, all in [0, 255]: what filters must mix, so that transparent colours weigh nothing.</summary>
    static class Premultiplied
    {
        internal static void Read(ReadOnlySpan<byte> pixels, Span<float> target)
        {
            for (var i = 0; i < pixels.Length; i += 4)
            {
                var alpha = pixels[i + 3] * (1f / 255);
                target[i + 3] = pixels[i + 3];
                target[i + 2] = pixels[i + 2] * alpha;
                target[i + 1] = pixels[i + 1] * alpha;
                target[i] = pixels[i] * alpha;
            }
        }

        /// <summary>Clamps and rounds; what is fully transparent becomes black.</summary>
        internal static void Write(ReadOnlySpan<float> source, Span<byte> pixels)
        {
            for (var i = 0; i < pixels.Length; i += 4)
            {
                var alpha = ToByte(source[i + 3]);
                var scale = alpha == 0 ? 0 : 255 / source[i + 3];
                pixels[i + 3] = alpha;
                pixels[i + 2] = ToByte(source[i + 2] * scale);
                pixels[i + 1] = ToByte(source[i + 1] * scale);
                pixels[i] = ToByte(source[i] * scale);
            }
        }

        /// <summary>Not a number becomes 0.</summary>
        internal static byte ToByte(float value) => value > 0 ? value < 255 ? (byte)(value + 0.5f) : (byte)255 : (byte)0;
    }
}
