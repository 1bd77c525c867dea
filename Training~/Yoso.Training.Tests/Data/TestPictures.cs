using SkiaSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

/// <summary>Small pictures, files and sets made on the spot.</summary>
static class TestPictures
{
    /// <summary>An RGBA picture whose every pixel differs, with alpha from transparent to opaque.</summary>
    public static byte[] Gradient(int width, int height, int seed = 0)
    {
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            pixels[i * 4] = (byte)(i * 7 + seed * 31);
            pixels[i * 4 + 1] = (byte)(i * 3 + seed);
            pixels[i * 4 + 2] = (byte)(255 - i);
            pixels[i * 4 + 3] = (byte)(i * 255 / (width * height - 1));
        }

        return pixels;
    }

    /// <summary>One colour everywhere.</summary>
    public static byte[] Flat(int size, byte r, byte g, byte b, byte a = 255) =>
        [.. Enumerable.Repeat(new[] { r, g, b, a }, size * size).SelectMany(pixel => pixel)];

    /// <summary>The picture as a file of the given kind (webp is lossless).</summary>
    public static byte[] Encode(byte[] pixels, int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        pixels.CopyTo(bitmap.GetPixelSpan());
        using var pixmap = bitmap.PeekPixels();
        using var encoded = format == SKEncodedImageFormat.Webp
            ? pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100))
            : pixmap.Encode(format, 100);
        return encoded!.ToArray();
    }

    /// <summary>A png of <see cref="Gradient"/>.</summary>
    public static byte[] Png(int size, int seed = 0) => Encode(Gradient(size, size, seed), size, size);

    /// <summary>A set of <see cref="Gradient"/> pictures for the given items.</summary>
    public static TrainingSet Set(int size, params TrainingItem[] items) =>
        new(size, items, [.. items.SelectMany((_, i) => Gradient(size, size, i))]);

    public static TrainingItem Item(string caption, string category = "", string split = "train") =>
        new(caption + ".png", [caption], category, split);
}
