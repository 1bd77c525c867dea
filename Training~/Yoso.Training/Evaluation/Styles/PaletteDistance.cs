using System.Numerics;
using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>How far pictures are from a style's palette: the mean distance in OKLab of their visible pixels to the nearest of its colours.</summary>
/// <remarks>A style of few colours has exactly those; of others they are a palette built from its train split. 0 is a picture of those colours alone; black to white is 1.</remarks>
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

    /// <summary>Of pictures in RGBA bytes, alpha not premultiplied; 0 where no pixel is visible.</summary>
    public double Measure(ReadOnlySpan<byte> pictures)
    {
        var (sum, count) = (0.0, 0);
        foreach (var colour in VisibleColours(pictures))
        {
            sum += _colours.Min(own => Vector3.Distance(own, colour));
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>The colours in OKLab of the pixels that are at least half opaque.</summary>
    internal static List<Vector3> VisibleColours(ReadOnlySpan<byte> pictures)
    {
        var colours = new List<Vector3>();
        for (var at = 0; at < pictures.Length; at += 4)
            if (pictures[at + 3] >= Visible) colours.Add(OkLab.From(pictures[at], pictures[at + 1], pictures[at + 2]));
        return colours;
    }
}
