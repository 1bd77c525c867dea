#nullable enable
using System;

namespace Yoso
{
    /// <summary>A picture of 8-bit red, green, blue and plain (not premultiplied) alpha; the top row comes first.</summary>
    public sealed class RgbaImage
    {
        const int MaxPixels = int.MaxValue / 4;

        /// <summary>A fully transparent black picture.</summary>
        public RgbaImage(int width, int height) : this(width, height, new byte[ByteLength(width, height)])
        {
        }

        /// <summary>Takes the array over; its length must be width * height * 4.</summary>
        public RgbaImage(int width, int height, byte[] pixels)
        {
            if (pixels.Length != ByteLength(width, height))
                throw new ArgumentException($"{ByteLength(width, height)} bytes wanted for {width}x{height}, {pixels.Length} given", nameof(pixels));
            Width = width;
            Height = height;
            Pixels = pixels;
        }

        public int Width { get; }

        public int Height { get; }

        /// <summary>width * height * 4 bytes in the order red, green, blue, alpha.</summary>
        public byte[] Pixels { get; }

        /// <summary>The bytes of one row.</summary>
        public Span<byte> Row(int y) => Pixels.AsSpan(y * Width * 4, Width * 4);

        /// <summary>Sets every pixel.</summary>
        public void Fill(Rgba colour)
        {
            for (var i = 0; i < Pixels.Length; i += 4)
                colour.CopyTo(Pixels.AsSpan(i, 4));
        }

        /// <summary>Each pixel becomes a block of <paramref name="factor"/> by factor equal pixels.</summary>
        public RgbaImage Enlarge(int factor)
        {
            if (factor < 1)
                throw new ArgumentOutOfRangeException(nameof(factor), factor, "a factor of at least 1 wanted");
            var target = new RgbaImage(checked(Width * factor), checked(Height * factor));
            for (var y = 0; y < Height; y++)
            {
                var first = target.Row(y * factor);
                EnlargeRow(Row(y), first, factor);
                for (var copy = 1; copy < factor; copy++)
                    first.CopyTo(target.Row(y * factor + copy));
            }
            return target;
        }

        /// <summary>A copy of the rectangle, which must lie inside.</summary>
        public RgbaImage Crop(int left, int top, int width, int height)
        {
            if (left < 0 || top < 0 || left + (long)width > Width || top + (long)height > Height)
                throw new ArgumentException($"{width}x{height} at ({left}, {top}) does not lie inside {Width}x{Height}");
            var target = new RgbaImage(width, height);
            for (var y = 0; y < height; y++)
                Row(top + y).Slice(left * 4, width * 4).CopyTo(target.Row(y));
            return target;
        }

        /// <summary>Copies the source's pixels, alpha included, to (left, top); it must fit.</summary>
        public void Blit(RgbaImage source, int left, int top)
        {
            if (left < 0 || top < 0 || left + (long)source.Width > Width || top + (long)source.Height > Height)
                throw new ArgumentException($"{source.Width}x{source.Height} at ({left}, {top}) does not fit into {Width}x{Height}", nameof(source));
            for (var y = 0; y < source.Height; y++)
                source.Row(y).CopyTo(Row(top + y).Slice(left * 4));
        }

        static void EnlargeRow(ReadOnlySpan<byte> source, Span<byte> target, int factor)
        {
            for (var i = 0; i < target.Length; i += 4)
                source.Slice(i / 4 / factor * 4, 4).CopyTo(target.Slice(i, 4));
        }

        static int ByteLength(int width, int height)
        {
            if (width < 1 || height < 1 || (long)width * height > MaxPixels)
                throw new ArgumentException($"a size of at least 1x1 and at most {MaxPixels} pixels wanted, {width}x{height} given");
            return width * height * 4;
        }
    }
}
