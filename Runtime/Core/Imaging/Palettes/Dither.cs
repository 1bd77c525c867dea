#nullable enable

namespace Yoso
{
    /// <summary>How a picture shows colours that its palette lacks: ordered patterns of two entries, repeating every so many pixels.</summary>
    public enum Dither
    {
        None,
        Bayer2,
        Bayer4,
        Bayer8,
    }
}
