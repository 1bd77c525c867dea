#nullable enable
using System.Collections.Generic;
using UnityEngine;

namespace Yoso
{
    /// <summary>Colours of the engine as colours of the core.</summary>
    static class Colours
    {
        public static Palette ToPalette(IReadOnlyList<Color32> colours)
        {
            var rgba = new Rgba[colours.Count];
            for (var i = 0; i < rgba.Length; i++)
                rgba[i] = new Rgba(colours[i].r, colours[i].g, colours[i].b);
            return new Palette(rgba);
        }
    }
}
