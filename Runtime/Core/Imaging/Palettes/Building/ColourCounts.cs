#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Yoso
{
    /// <summary>A colour of some pictures, where palettes measure, and how much it is to count.</summary>
    readonly struct ColourCount
    {
        internal ColourCount(Vector3 look, float weight)
        {
            Look = look;
            Weight = weight;
        }

        internal Vector3 Look { get; }

        internal float Weight { get; }
    }

    /// <summary>Counts pictures' visible colours: each weighs the sum of its pixels' alpha, divided by the root of what all colours close to it weigh, so that large areas do not take every entry.</summary>
    static class ColourCounts
    {
        /// <summary>Beyond so many distinct colours, those that differ in their lowest bits are counted as one.</summary>
        const int MaxDistinct = 1 << 14;

        /// <summary>Colours are close that share a cube of this side.</summary>
        const float CloseSide = 0.06f;

        internal static ColourCount[] Of(IReadOnlyList<RgbaImage> pictures)
        {
            for (var dropped = 0; ; dropped++)
            {
                var sums = Sums(pictures, 0xffu >> dropped << dropped);
                if (sums.Count <= MaxDistinct)
                    return Weigh(sums.OrderBy(pair => pair.Key).Select(pair => new ColourCount(Middle(pair.Key, dropped), pair.Value)).ToArray());
            }
        }

        static Dictionary<uint, long> Sums(IReadOnlyList<RgbaImage> pictures, uint mask)
        {
            var sums = new Dictionary<uint, long>();
            foreach (var picture in pictures)
                for (var i = 0; i < picture.Pixels.Length && sums.Count <= MaxDistinct; i += 4)
                {
                    var pixels = picture.Pixels;
                    if (pixels[i + 3] == 0)
                        continue;
                    var key = (pixels[i] & mask) << 16 | (pixels[i + 1] & mask) << 8 | pixels[i + 2] & mask;
                    sums.TryGetValue(key, out var sum);
                    sums[key] = sum + pixels[i + 3];
                }
            return sums;
        }

        /// <summary>At the middle of what the dropped bits leave open.</summary>
        static Vector3 Middle(uint key, int dropped)
        {
            var middle = (1u << dropped) / 2;
            return PaletteSpace.From((byte)((key >> 16) + middle), (byte)((key >> 8 & 255) + middle), (byte)((key & 255) + middle));
        }

        static ColourCount[] Weigh(ColourCount[] counts)
        {
            var areas = counts.ToLookup(count => Cube(count.Look), count => count.Weight);
            return counts.Select(count => new ColourCount(count.Look, count.Weight / MathF.Sqrt(areas[Cube(count.Look)].Sum()))).ToArray();
        }

        static (int, int, int) Cube(Vector3 look)
        {
            var place = look / CloseSide;
            return ((int)MathF.Floor(place.X), (int)MathF.Floor(place.Y), (int)MathF.Floor(place.Z));
        }
    }
}
