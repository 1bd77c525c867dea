#nullable enable

namespace Yoso
{
    /// <summary>Where a sprite is held.</summary>
    public enum PivotRule
    {
        /// <summary>The middle of its rectangle.</summary>
        Centre,

        /// <summary>Where it stands: the lower edge of its lowest visible row, below the middle of what is visible there.</summary>
        Bottom,

        /// <summary>The mean place of its pixels, weighted by alpha.</summary>
        CentreOfMass,
    }
}
