#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Yoso
{
    /// <summary>Chooses a palette for one picture, or one for a whole set that is to look alike: k-means over the colours of all their pixels, in OKLab with its colour axes doubled.</summary>
    /// <remarks>The start is k-means++ (Arthur and Vassilvitskii 2007) with its draw replaced by the largest term; colours count by how much they cover, damped (see <see cref="ColourCounts"/>), so that small accents get an entry. The same pictures always give the same palette.</remarks>
    public static class PaletteBuilder
    {
        const int Rounds = 32;

        public static Palette Build(RgbaImage picture, int colours) => Build(new[] { picture }, colours);

        /// <summary>At most so many colours, dark ones first; pictures with no more distinct ones keep theirs exactly.</summary>
        /// <exception cref="ArgumentException">Nothing visible in any picture, or a number outside 1 to 256.</exception>
        public static Palette Build(IReadOnlyList<RgbaImage> pictures, int colours)
        {
            if (colours < 1 || colours > Palette.MaxColours)
                throw new ArgumentOutOfRangeException(nameof(colours), colours, $"1 to {Palette.MaxColours} colours wanted");
            var counts = ColourCounts.Of(pictures);
            if (counts.Length == 0)
                throw new ArgumentException("at least one pixel that is not fully transparent wanted", nameof(pictures));

            var centres = counts.Length <= colours
                ? counts.Select(count => count.Look).ToArray()
                : Refine(counts, Start(counts, colours));
            return new Palette(centres.OrderBy(look => look.X).ThenBy(look => look.Y).ThenBy(look => look.Z).Select(PaletteSpace.ToRgba));
        }

        static Vector3[] Start(ColourCount[] counts, int colours)
        {
            var centres = new Vector3[colours];
            var distances = new float[counts.Length];
            centres[0] = Mean(counts);
            Array.Fill(distances, float.PositiveInfinity);
            for (var chosen = 1; chosen <= colours; chosen++)
            {
                for (var i = 0; i < counts.Length; i++)
                    distances[i] = Math.Min(distances[i], Vector3.DistanceSquared(counts[i].Look, centres[chosen - 1]));
                if (chosen < colours)
                    centres[chosen] = counts[Furthest(counts, distances)].Look;
            }
            return centres;
        }

        static int Furthest(ColourCount[] counts, float[] distances)
        {
            var (best, bestScore) = (0, -1.0);
            for (var i = 0; i < counts.Length; i++)
            {
                var score = distances[i] * Math.Sqrt(counts[i].Weight);
                if (score > bestScore)
                    (best, bestScore) = (i, score);
            }
            return best;
        }

        static Vector3[] Refine(ColourCount[] counts, Vector3[] centres)
        {
            var members = new int[counts.Length];
            Array.Fill(members, -1);
            var clusters = new ColourClusters(centres);
            for (var round = 0; round < Rounds && clusters.Assign(counts, members); round++)
                clusters.MoveCentres(counts, members);
            return clusters.Centres;
        }

        static Vector3 Mean(ColourCount[] counts)
        {
            var clusters = new ColourClusters(new Vector3[1]);
            clusters.MoveCentres(counts, new int[counts.Length]);
            return clusters.Centres[0];
        }
    }
}
