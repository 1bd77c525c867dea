#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Yoso
{
    /// <summary>A colour of some pictures and the sum of its pixels' alpha.</summary>
    readonly struct ColourCount
    {
        internal ColourCount(Vector3 lab, long weight)
        {
            Lab = lab;
            Weight = weight;
        }

        internal Vector3 Lab { get; }

        internal long Weight { get; }
    }

    /// <summary>Counts pictures' visible colours.</summary>
    static class ColourCounts
    {
        /// <summary>Beyond so many distinct colours, those that differ in their lowest bits are counted as one.</summary>
        const int MaxDistinct = 1 << 14;

        internal static ColourCount[] Of(IReadOnlyList<RgbaImage> pictures)
        {
            for (var dropped = 0; ; dropped++)
            {
                var weights = Weights(pictures, 0xffu >> dropped << dropped);
                if (weights.Count <= MaxDistinct)
                    return weights.OrderBy(pair => pair.Key).Select(pair => Count(pair.Key, pair.Value, dropped)).ToArray();
            }
        }

        static Dictionary<uint, long> Weights(IReadOnlyList<RgbaImage> pictures, uint mask)
        {
            var weights = new Dictionary<uint, long>();
            foreach (var picture in pictures)
                for (var i = 0; i < picture.Pixels.Length && weights.Count <= MaxDistinct; i += 4)
                {
                    var pixels = picture.Pixels;
                    if (pixels[i + 3] == 0)
                        continue;
                    var key = (pixels[i] & mask) << 16 | (pixels[i + 1] & mask) << 8 | pixels[i + 2] & mask;
                    weights.TryGetValue(key, out var weight);
                    weights[key] = weight + pixels[i + 3];
                }
            return weights;
        }

        /// <summary>At the middle of what the dropped bits leave open.</summary>
        static ColourCount Count(uint key, long weight, int dropped)
        {
            var middle = (1u << dropped) / 2;
            var lab = OkLab.From((byte)((key >> 16) + middle), (byte)((key >> 8 & 255) + middle), (byte)((key & 255) + middle));
            return new ColourCount(lab, weight);
        }
    }
}
