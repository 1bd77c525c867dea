#nullable enable

namespace Yoso
{
    /// <summary>How a projection reads between pixels.</summary>
    public enum SkyFilter
    {
        /// <summary>The pixel at that place; no new colours, for pixel art.</summary>
        Nearest,

        /// <summary>The four pixels around that place, also across borders.</summary>
        Bilinear,
    }
}
