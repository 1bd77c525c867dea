#nullable enable
using System;

namespace Yoso
{
    /// <summary>Turns heights into a tangent-space normal map as Unity reads it (OpenGL's way): red right, green up, blue towards the viewer, 128 meaning 0.</summary>
    /// <remarks>Slopes by the 3x3 operator of Scharr (2000), weights 3, 10, 3 over 32.</remarks>
    public static class NormalMap
    {
        const float Side = 3f / 32;
        const float Centre = 10f / 32;

        /// <summary>Heights come row by row from the top; strength is how many pixels high a height of 1 is. Wrapping axes are seamless; at other borders the slope goes on. The target gets the same size, opaque.</summary>
        /// <exception cref="ArgumentException">Lengths or sizes that differ.</exception>
        public static void FromHeight(ReadOnlySpan<float> heights, int width, int height, float strength, bool wrapX, bool wrapY, RgbaImage target)
        {
            if (target.Width != width || target.Height != height)
                throw new ArgumentException($"a target of {width}x{height} wanted, {target.Width}x{target.Height} given", nameof(target));
            Lightness.Check(target, heights.Length, nameof(heights));
            var field = new HeightField(heights, width, wrapX, wrapY);
            for (var y = 0; y < height; y++)
            {
                var row = target.Row(y);
                for (var x = 0; x < width; x++)
                    Write(row.Slice(4 * x, 4), strength * SlopeRight(field, x, y), strength * SlopeDown(field, x, y));
            }
        }

        static float SlopeRight(HeightField field, int x, int y)
        {
            return Side * (field.At(x + 1, y - 1) - field.At(x - 1, y - 1) + field.At(x + 1, y + 1) - field.At(x - 1, y + 1))
                + Centre * (field.At(x + 1, y) - field.At(x - 1, y));
        }

        static float SlopeDown(HeightField field, int x, int y)
        {
            return Side * (field.At(x - 1, y + 1) - field.At(x - 1, y - 1) + field.At(x + 1, y + 1) - field.At(x + 1, y - 1))
                + Centre * (field.At(x, y + 1) - field.At(x, y - 1));
        }

        /// <summary>The normal is (-slope to the right, -slope upwards, 1), made of length one.</summary>
        static void Write(Span<byte> pixel, float right, float down)
        {
            var scale = 127.5f / MathF.Sqrt(right * right + down * down + 1);
            pixel[3] = 255;
            pixel[2] = Premultiplied.ToByte(127.5f + scale);
            pixel[1] = Premultiplied.ToByte(127.5f + down * scale);
            pixel[0] = Premultiplied.ToByte(127.5f - right * scale);
        }
    }
}
