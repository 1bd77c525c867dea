namespace Yoso.Training.Data;

/// <summary>How a picture of another size is brought to the size of the set; pictures of that size are kept as they are.</summary>
public enum PictureScaling
{
    /// <summary>Mean over the covered area, weighted by alpha: for photographs and large art.</summary>
    Area,

    /// <summary>The pixel under each target pixel's centre: for pixel art stored enlarged.</summary>
    Nearest,
}
