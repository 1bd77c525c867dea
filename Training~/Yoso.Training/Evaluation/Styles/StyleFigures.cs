namespace Yoso.Training.Evaluation;

/// <summary>What was measured of a generator with a style at one weight.</summary>
public sealed record StyleFigures
{
    /// <summary>The name of the base without a style.</summary>
    public const string Bare = "base";

    /// <summary>What generated the pictures: a style's name, or "real pictures".</summary>
    public required string Name { get; init; }

    /// <summary>The style's weight; 0 is the base alone.</summary>
    public required double Weight { get; init; }

    /// <summary>From the palettes of pictures of the base's own held-out captions to the style's; see <see cref="Evaluation.PaletteDistance.MeasurePalettes"/>.</summary>
    public required double PaletteDistance { get; init; }

    /// <summary>From their pixels to the style's palette; see <see cref="Evaluation.PaletteDistance.MeasurePixels"/>.</summary>
    public required double PixelDistance { get; init; }

    /// <summary>Of the same pictures to those of the style; see <see cref="Evaluation.ColourDistance"/>.</summary>
    public required double ColourDistance { get; init; }

    /// <summary>Held-out captions found from their pictures.</summary>
    public required RetrievalPrecision Retrieval { get; init; }

    /// <summary>The same with all words of colours taken out of the captions: what a style that brings its own colours can keep.</summary>
    public required RetrievalPrecision ShapeRetrieval { get; init; }

    /// <summary>Squared Fréchet distance of pictures of the style's held-out captions to the style's held-out pictures.</summary>
    public required double Frechet { get; init; }
}
