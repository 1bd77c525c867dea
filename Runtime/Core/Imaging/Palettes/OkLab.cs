#nullable enable
using System;
using System.Numerics;

namespace Yoso
{
    /// <summary>The perceptual colour space OKLab: X is lightness in [0, 1], Y runs from green to red, Z from blue to yellow; equal distances look about equal.</summary>
    /// <remarks>Matrices: Björn Ottosson, "A perceptual color space for image processing", https://bottosson.github.io/posts/oklab/ (the revision of 2021-01-25). Transfer curve: IEC 61966-2-1.</remarks>
    public static class OkLab
    {
        static readonly float[] Linear = LinearTable();

        /// <summary>Of an sRGB colour; its alpha does not count.</summary>
        public static Vector3 From(Rgba colour) => From(colour.Red, colour.Green, colour.Blue);

        /// <summary>Of an sRGB colour.</summary>
        public static Vector3 From(byte red, byte green, byte blue)
        {
            var (r, g, b) = (Linear[red], Linear[green], Linear[blue]);
            var l = MathF.Cbrt(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
            var m = MathF.Cbrt(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
            var s = MathF.Cbrt(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
            return new Vector3(
                0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
                1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
                0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s);
        }

        /// <summary>The opaque sRGB colour; what lies outside of sRGB is clamped channel by channel.</summary>
        public static Rgba ToRgba(Vector3 lab)
        {
            var l = Cube(lab.X + 0.3963377774f * lab.Y + 0.2158037573f * lab.Z);
            var m = Cube(lab.X - 0.1055613458f * lab.Y - 0.0638541728f * lab.Z);
            var s = Cube(lab.X - 0.0894841775f * lab.Y - 1.2914855480f * lab.Z);
            return new Rgba(
                ToByte(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
                ToByte(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
                ToByte(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s));
        }

        static float Cube(float value) => value * value * value;

        static byte ToByte(float linear)
        {
            var encoded = linear <= 0.0031308f ? 12.92f * linear : 1.055f * MathF.Pow(linear, 1 / 2.4f) - 0.055f;
            return Premultiplied.ToByte(encoded * 255);
        }

        static float[] LinearTable()
        {
            var table = new float[256];
            for (var i = 0; i < table.Length; i++)
            {
                var value = i / 255.0;
                table[i] = (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));
            }
            return table;
        }
    }
}
