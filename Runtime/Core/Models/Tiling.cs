#nullable enable
using System;

namespace Yoso
{
    /// <summary>The axes along which a picture goes on at its opposite edge, so that copies of it laid side by side show no seam.</summary>
    [Flags]
    public enum Tiling
    {
        None = 0,

        /// <summary>The right edge meets the left one.</summary>
        Horizontal = 1,

        /// <summary>The bottom edge meets the top one.</summary>
        Vertical = 2,

        Both = Horizontal | Vertical,
    }

    /// <summary>A tiling as people write it.</summary>
    public static class Tilings
    {
        static readonly string[] Written = { "", "x", "y", "xy" };

        /// <summary>"x", "y" or "xy"; empty for none.</summary>
        public static string Axes(this Tiling tiling)
        {
            return Written[(int)(tiling & Tiling.Both)];
        }

        /// <summary>Reads what <see cref="Axes"/> writes.</summary>
        public static bool TryParse(string axes, out Tiling tiling)
        {
            var index = Array.IndexOf(Written, axes);
            tiling = index < 0 ? Tiling.None : (Tiling)index;
            return index >= 0;
        }
    }
}
