#nullable enable

namespace Yoso
{
    /// <summary>How a contour cuts a pixel's lower right corner off.</summary>
    enum CornerCut
    {
        None,

        /// <summary>From the middle of the right side to the middle of the lower one.</summary>
        Diagonal,

        /// <summary>From the middle of the right side to the lower left corner.</summary>
        Shallow,

        /// <summary>From the upper right corner to the middle of the lower side.</summary>
        Steep,

        /// <summary>Shallow and steep together.</summary>
        Both,
    }
}
