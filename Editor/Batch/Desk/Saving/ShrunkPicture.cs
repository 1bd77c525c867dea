#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Large pictures at the size of a thumbnail: blocks of pixels become their mean, weighed by alpha.</summary>
    public static class ShrunkPicture
    {
        /// <summary>The picture itself where neither side is longer than that.</summary>
        public static RgbaImage Of(RgbaImage image, int most)
        {
            var factor = (Math.Max(image.Width, image.Height) + most - 1) / most;
            if (factor == 1)
                return image;
            var shrunk = new RgbaImage(Math.Max(1, image.Width / factor), Math.Max(1, image.Height / factor));
            for (var y = 0; y < shrunk.Height; y++)
                for (var x = 0; x < shrunk.Width; x++)
                    Mean(image, x * factor, y * factor, factor).CopyTo(shrunk.Row(y).Slice(4 * x, 4));
            return shrunk;
        }

        static Rgba Mean(RgbaImage image, int left, int top, int factor)
        {
            var (right, bottom) = (Math.Min(image.Width, left + factor), Math.Min(image.Height, top + factor));
            long red = 0, green = 0, blue = 0, alpha = 0;
            for (var y = top; y < bottom; y++)
                for (var x = left; x < right; x++)
                {
                    var pixel = image.Row(y).Slice(4 * x, 4);
                    red += pixel[0] * pixel[3];
                    green += pixel[1] * pixel[3];
                    blue += pixel[2] * pixel[3];
                    alpha += pixel[3];
                }
            var weight = Math.Max(1, alpha);
            return new Rgba((byte)(red / weight), (byte)(green / weight), (byte)(blue / weight), (byte)(alpha / ((right - left) * (bottom - top))));
        }
    }
}
