namespace Yoso.Training.Data;

/// <summary>What of a data set is read, and into which form.</summary>
public sealed record TrainingSetOptions
{
    /// <summary>Width and height of every picture in pixels.</summary>
    public int Size { get; init; } = 32;

    /// <summary>How pictures of another size are scaled, after a centre crop to a square.</summary>
    public PictureScaling Scaling { get; init; } = PictureScaling.Area;

    /// <summary>Folders of the set to read, such as "dataset"; null reads all of them.</summary>
    public IReadOnlyList<string>? Subsets { get; init; }

    /// <summary>Pictures to leave out; they are counted, not reported one by one.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>What pictures without a caption are taken to show; empty skips them.</summary>
    public string MissingCaption { get; init; } = "";

    /// <summary>Largest picture file accepted, in bytes.</summary>
    public long MaxPictureBytes { get; init; } = 64L << 20;

    /// <summary>Largest picture accepted once decoded, in pixels.</summary>
    public long MaxPicturePixels { get; init; } = 64L << 20;

    /// <summary>Largest metadata or caption file accepted, in bytes.</summary>
    public long MaxTextBytes { get; init; } = 256L << 20;
}
