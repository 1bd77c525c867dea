#nullable enable

namespace Yoso
{
    /// <summary>How a picture is enlarged.</summary>
    public enum Upscaler
    {
        /// <summary>Every pixel becomes a block. Any factor.</summary>
        Nearest,

        /// <summary>Blocks whose corners follow equal neighbours, for pixel art with few colours: no new ones appear. Factors of 2 and 3 only (2, 3, 4, 6, 8, 9, ...), twos first.</summary>
        Scale2x,

        /// <summary>As <see cref="Scale2x"/>, threes first.</summary>
        Scale3x,

        /// <summary>Contours are found by weighing colour differences along both diagonals and cut through the blocks as smooth lines. Any factor up to 16.</summary>
        Contour,

        /// <summary>Catmull-Rom, for pictures that are no pixel art. Any factor.</summary>
        Smooth,
    }
}
