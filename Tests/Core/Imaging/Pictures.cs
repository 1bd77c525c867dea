#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>Small pictures made by rule.</summary>
    static class Pictures
    {
        internal static RgbaImage From(int width, int height, Func<int, int, Rgba> colour)
        {
            var picture = new RgbaImage(width, height);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                    colour(x, y).CopyTo(picture.Row(y).Slice(4 * x, 4));
            return picture;
        }

        /// <summary>One letter a pixel: '.' is transparent black, any other looked up.</summary>
        internal static RgbaImage Drawn(string[] rows, Func<char, Rgba> colour)
        {
            return From(rows[0].Length, rows.Length, (x, y) => rows[y][x] == '.' ? default : colour(rows[y][x]));
        }

        internal static Rgba At(this RgbaImage picture, int x, int y)
        {
            var pixel = picture.Row(y).Slice(4 * x, 4);
            return new Rgba(pixel[0], pixel[1], pixel[2], pixel[3]);
        }

        internal static RgbaImage Copy(this RgbaImage picture) => new RgbaImage(picture.Width, picture.Height, (byte[])picture.Pixels.Clone());

        /// <summary>Opaque colours that depend on the seed alone.</summary>
        internal static RgbaImage Noise(int width, int height, ulong seed)
        {
            var numbers = new float[width * height * 3];
            new SeededNoise(seed).Fill(numbers);
            return From(width, height, (x, y) =>
            {
                var first = (y * width + x) * 3;
                return new Rgba(ToByte(numbers[first]), ToByte(numbers[first + 1]), ToByte(numbers[first + 2]));
            });
        }

        /// <summary>The bytes that the calling thread allocates while it runs the action a second time.</summary>
        internal static long AllocatedBytes(Action action)
        {
            action();
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static byte ToByte(float normal) => (byte)Math.Clamp(128 + 50 * normal, 0, 255);
    }
}
