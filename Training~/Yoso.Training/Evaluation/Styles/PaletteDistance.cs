using System.Numerics;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>How far pictures are from a style's palette, in OKLab: 0 is a picture of those colours alone; black to white is 1.</summary>
/// <remarks>A style of few colours has exactly those; of others they are a palette built from its train split.</remarks>
public sealed class PaletteDistance
{
    const int MostColours = 16;
    const byte Visible = 128;

    readonly Vector3[] _colours;

    public PaletteDistance(Palette palette) => (Palette, _colours) = (palette, [.. palette.Select(OkLab.From)]);

    public Palette Palette { get; }

    /// <summary>To the palette of a style's train split.</summary>
    public static PaletteDistance To(TrainingSet style)
    {
        var pictures = style.Indices(TrainingItem.TrainSplit).Select(i => new RgbaImage(style.Size, style.Size, style.Picture(i).ToArray()));
        return new PaletteDistance(PaletteBuilder.Build([.. pictures], MostColours));
    }

    /// <summary>From the colours that each picture is made of: the mean distance of its own palette's entries, as many as the style has, to the nearest of the style's.</summary>
    /// <param name="pictures">RGBA bytes of square pictures, alpha not premultiplied; those without a visible pixel do not count.</param>
    /// <param name="size">Their width and height.</param>
    public double MeasurePalettes(ReadOnlySpan<byte> pictures, int size)
    {
        var distances = new List<double>();
        foreach (var pixels in pictures.ToArray().Chunk(size * size * 4))
        {
            for (var at = 3; at < pixels.Length; at += 4) pixels[at] = pixels[at] >= Visible ? byte.MaxValue : byte.MinValue;
            if (pixels.Where((_, i) => i % 4 == 3).Any(alpha => alpha > 0))
                distances.Add(PaletteBuilder.Build(new RgbaImage(size, size, pixels), _colours.Length).Average(colour => ToNearest(OkLab.From(colour))));
        }

        return distances.DefaultIfEmpty().Average();
    }

    /// <summary>From every pixel: the mean distance of the visible ones to the nearest of the style's colours. Shades that blend two of them count, too.</summary>
    /// <param name="pictures">RGBA bytes, alpha not premultiplied; 0 where no pixel is visible.</param>
    public double MeasurePixels(ReadOnlySpan<byte> pictures)
    {
        var (sum, count) = (0.0, 0);
        foreach (var colour in VisibleColours(pictures))
        {
            sum += ToNearest(colour);
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    double ToNearest(Vector3 colour) => _colours.Min(own => Vector3.Distance(own, colour));

    /// <summary>The colours in OKLab of the pixels that are at least half opaque.</summary>
    internal static List<Vector3> VisibleColours(ReadOnlySpan<byte> pictures)
    {
        var colours = new List<Vector3>();
        for (var at = 0; at < pictures.Length; at += 4)
            if (pictures[at + 3] >= Visible) colours.Add(OkLab.From(pictures[at], pictures[at + 1], pictures[at + 2]));
        return colours;
    }
}
