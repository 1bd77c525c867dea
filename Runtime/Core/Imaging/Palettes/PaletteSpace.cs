#nullable enable
using System.Numerics;

namespace Yoso
{
    /// <summary>Where palettes measure: OKLab with its two colour axes doubled, since hues matter more than shades when colours lie far apart.</summary>
    /// <remarks>The factor is that of deltaEOK2, which weighs OKLab's axes by Ottosson's own estimate (CSS Color 4, issue 6642; colorjs.io).</remarks>
    static class PaletteSpace
    {
        const float ColourWeight = 2;

        internal static Vector3 From(byte red, byte green, byte blue)
        {
            var lab = OkLab.From(red, green, blue);
            return new Vector3(lab.X, ColourWeight * lab.Y, ColourWeight * lab.Z);
        }

        internal static Rgba ToRgba(Vector3 look) => OkLab.ToRgba(new Vector3(look.X, look.Y / ColourWeight, look.Z / ColourWeight));
    }
}
