using System.Runtime.InteropServices;
using SkiaSharp;

namespace Yoso.Training.Data;

/// <summary>Decodes png, jpg and webp files to square RGBA pictures of one size, alpha not premultiplied, top row first.</summary>
sealed class PictureReader(int size, PictureScaling scaling, long maxPixels)
{
    /// <summary>Whether the ending of <paramref name="path"/> is one of a picture.</summary>
    public static bool IsPicture(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".webp";

    /// <returns>size * size * 4 bytes.</returns>
    /// <exception cref="InvalidDataException">The file can't be decoded, or holds more pixels than accepted.</exception>
    public byte[] Decode(byte[] file)
    {
        var (pixels, width, height) = DecodeWhole(file);
        if (width == size && height == size) return pixels;

        return new PictureResampler(pixels, width, height).Square(size, scaling);
    }

    (byte[] Pixels, int Width, int Height) DecodeWhole(byte[] file)
    {
        using var stream = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(stream) ?? throw new InvalidDataException("not a png, jpg or webp picture");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > maxPixels)
            throw new InvalidDataException($"{width} x {height} pixels where at most {maxPixels} are accepted");

        var pixels = new byte[checked(width * height * 4)];
        var result = Decode(codec, new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul), pixels);
        if (result != SKCodecResult.Success) throw new InvalidDataException($"picture can't be decoded ({result})");

        return (pixels, width, height);
    }

    static SKCodecResult Decode(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        var handle = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            return codec.GetPixels(info, handle.AddrOfPinnedObject());
        }
        finally
        {
            handle.Free();
        }
    }
}
