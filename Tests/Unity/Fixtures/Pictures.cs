#nullable enable

namespace Yoso.Tests
{
    static class Pictures
    {
        /// <summary>Red counts the columns, green the rows from the top, blue is given.</summary>
        public static RgbaImage Numbered(int width, int height, byte blue = 0)
        {
            var image = new RgbaImage(width, height);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                    new byte[] { (byte)x, (byte)y, blue, 255 }.CopyTo(image.Pixels, 4 * (y * width + x));
            return image;
        }
    }
}
