#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>Results of no model, for what comes after one.</summary>
    static class Results
    {
        public static TextureResult Of(RgbaImage image, Tiling tiling = Tiling.None)
        {
            var recipe = new Recipe { Width = image.Width, Height = image.Height, Tiling = tiling };
            return new TextureResult(image, recipe, new StageTimes(default, default, default, default), new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));
        }

        /// <summary>A colour for each pixel by its place.</summary>
        public static RgbaImage Picture(int width, int height, Func<int, int, Rgba> colour)
        {
            var image = new RgbaImage(width, height);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                {
                    var rgba = colour(x, y);
                    new[] { rgba.Red, rgba.Green, rgba.Blue, rgba.Alpha }.CopyTo(image.Pixels, 4 * (y * width + x));
                }

            return image;
        }
    }
}
