#nullable enable
using System.Numerics;

namespace Yoso
{
    /// <summary>The two halves of a round of Lloyd's algorithm.</summary>
    sealed class ColourClusters
    {
        internal ColourClusters(Vector3[] centres) => Centres = centres;

        internal Vector3[] Centres { get; }

        /// <summary>Gives each colour to its nearest centre; whether any changed hands.</summary>
        internal bool Assign(ColourCount[] counts, int[] members)
        {
            var hasChanged = false;
            for (var i = 0; i < counts.Length; i++)
            {
                var nearest = Nearest(counts[i].Look);
                hasChanged |= nearest != members[i];
                members[i] = nearest;
            }
            return hasChanged;
        }

        /// <summary>Moves each centre to the weighted mean of its colours; one without any stays.</summary>
        internal void MoveCentres(ColourCount[] counts, int[] members)
        {
            var sums = new (double Weight, double X, double Y, double Z)[Centres.Length];
            for (var i = 0; i < counts.Length; i++)
            {
                ref var sum = ref sums[members[i]];
                var (look, weight) = (counts[i].Look, (double)counts[i].Weight);
                sum = (sum.Weight + weight, sum.X + weight * look.X, sum.Y + weight * look.Y, sum.Z + weight * look.Z);
            }

            for (var i = 0; i < sums.Length; i++)
                if (sums[i].Weight > 0)
                    Centres[i] = new Vector3((float)(sums[i].X / sums[i].Weight), (float)(sums[i].Y / sums[i].Weight), (float)(sums[i].Z / sums[i].Weight));
        }

        int Nearest(Vector3 look)
        {
            var (best, bestDistance) = (0, float.PositiveInfinity);
            for (var i = 0; i < Centres.Length; i++)
            {
                var distance = Vector3.DistanceSquared(look, Centres[i]);
                if (distance < bestDistance)
                    (best, bestDistance) = (i, distance);
            }
            return best;
        }
    }
}
