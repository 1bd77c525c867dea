#nullable enable
namespace Yoso
{
    /// <summary>How a block of pixels becomes latent channels.</summary>
    public enum BlockBasis
    {
        /// <summary>The pixels themselves, row by row: torch's pixel_unshuffle.</summary>
        Pixel,

        /// <summary>Of a 2x2 block: sum, horizontal, vertical and diagonal difference, each halved (orthonormal Haar, its own inverse).</summary>
        Haar,
    }
}
