#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Which pictures go through the network together, and how many.</summary>
    public static class NetworkBatch
    {
        const int Most = 8;
        const int PixelBudget = 256 * 256;

        /// <summary>As many small ones as keep their memory that of one of 256 x 256.</summary>
        public static int Size(Recipe recipe)
        {
            return (int)Math.Clamp(PixelBudget / Math.Max(1, (long)recipe.Width * recipe.Height), 1, Most);
        }

        /// <summary>Whether two pictures have everything in common that a batch has one of.</summary>
        public static bool CanShare(Recipe a, Recipe b)
        {
            return NetworkShape.Of(a) == NetworkShape.Of(b) && a.Styles.Equals(b.Styles);
        }
    }
}
