#nullable enable
using System;

namespace Yoso
{
    /// <summary>Packs the mask map of Unity's HDRP materials and terrain layers: red metallic, green occlusion, blue detail mask, alpha smoothness; linear values, not sRGB.</summary>
    public static class MaskMap
    {
        /// <summary>Nothing metallic, nothing occluded, detail and smoothness at a half.</summary>
        public static void Clear(RgbaImage target) => target.Fill(new Rgba(0, 255, 128, 128));

        /// <summary>One value in [0, 1] for every pixel.</summary>
        public static void Write(RgbaImage target, MaskChannel channel, float value)
        {
            var pixels = Channel(target, channel);
            for (var i = 0; i < pixels.Length; i += 4)
                pixels[i] = Premultiplied.ToByte(value * 255);
        }

        /// <summary>A plane of width * height values in [0, 1], row by row from the top.</summary>
        public static void Write(RgbaImage target, MaskChannel channel, ReadOnlySpan<float> values)
        {
            Lightness.Check(target, values.Length, nameof(values));
            var pixels = Channel(target, channel);
            for (var i = 0; i < values.Length; i++)
                pixels[4 * i] = Premultiplied.ToByte(values[i] * 255);
        }

        /// <summary>A plane of roughness as smoothness.</summary>
        public static void WriteRoughness(RgbaImage target, ReadOnlySpan<float> roughness)
        {
            Lightness.Check(target, roughness.Length, nameof(roughness));
            var pixels = Channel(target, MaskChannel.Smoothness);
            for (var i = 0; i < roughness.Length; i++)
                pixels[4 * i] = Premultiplied.ToByte((1 - roughness[i]) * 255);
        }

        /// <summary>A plane of values in [0, 1] as a grey opaque picture.</summary>
        public static void WriteGrey(RgbaImage target, ReadOnlySpan<float> values)
        {
            Lightness.Check(target, values.Length, nameof(values));
            for (var i = 0; i < values.Length; i++)
            {
                var grey = Premultiplied.ToByte(values[i] * 255);
                new Rgba(grey, grey, grey).CopyTo(target.Pixels.AsSpan(4 * i, 4));
            }
        }

        static Span<byte> Channel(RgbaImage target, MaskChannel channel)
        {
            if (channel < MaskChannel.Metallic || channel > MaskChannel.Smoothness)
                throw new ArgumentOutOfRangeException(nameof(channel), channel, "a known channel wanted");
            return target.Pixels.AsSpan((int)channel);
        }
    }
}
