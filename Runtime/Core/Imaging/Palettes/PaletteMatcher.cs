#nullable enable
using System;
using System.Numerics;
using System.Threading;

namespace Yoso
{
    /// <summary>Finds a palette's entries for colours by their distance, exactly, and remembers them; from any thread, without allocation.</summary>
    sealed class PaletteMatcher
    {
        const int Slots = 1 << 13;
        const int SlotShift = 32 - 13;

        /// <summary>What it costs to mix two entries that lie as far apart as the palette's neighbours do: more of it means fewer dots.</summary>
        const float ContrastCost = 0.12f;

        readonly Vector3[] _looks;
        readonly float _spacing;
        readonly long[] _known = new long[Slots];

        internal PaletteMatcher(ReadOnlySpan<Rgba> colours)
        {
            _looks = new Vector3[colours.Length];
            for (var i = 0; i < colours.Length; i++)
                _looks[i] = PaletteSpace.From(colours[i].Red, colours[i].Green, colours[i].Blue);
            _spacing = Spacing(_looks);
        }

        internal PaletteMatch Match(byte red, byte green, byte blue)
        {
            // A slot holds the colour plus one above the match, so that an empty slot is nobody's.
            var key = (uint)(red << 16 | green << 8 | blue) + 1;
            ref var slot = ref _known[key * 2654435769u >> SlotShift];
            var known = Interlocked.Read(ref slot);
            if ((uint)(known >> 32) == key)
                return new PaletteMatch((uint)known);

            var match = Find(PaletteSpace.From(red, green, blue));
            Interlocked.Exchange(ref slot, (long)key << 32 | match.Packed);
            return match;
        }

        PaletteMatch Find(Vector3 look)
        {
            var nearest = Nearest(look);
            var (other, part) = Partner(look, nearest);
            var isLighter = _looks[other].X >= _looks[nearest].X;
            var lightPart = isLighter ? part : 1 - part;
            return isLighter
                ? new PaletteMatch(nearest, nearest, other, (int)(lightPart * 255 + 0.5f))
                : new PaletteMatch(nearest, other, nearest, (int)(lightPart * 255 + 0.5f));
        }

        int Nearest(Vector3 look)
        {
            var (best, bestDistance) = (0, float.PositiveInfinity);
            for (var i = 0; i < _looks.Length; i++)
            {
                var distance = Vector3.DistanceSquared(look, _looks[i]);
                if (distance < bestDistance)
                    (best, bestDistance) = (i, distance);
            }
            return best;
        }

        /// <summary>The entry that, mixed in up to a half, brings the nearest one closest to the colour.</summary>
        (int Index, float Part) Partner(Vector3 look, int nearest)
        {
            var from = _looks[nearest];
            var (best, bestPart, bestCost) = (nearest, 0f, Vector3.DistanceSquared(look, from));
            for (var i = 0; i < _looks.Length; i++)
            {
                var step = _looks[i] - from;
                var length = step.LengthSquared();
                if (length < 1e-9f)
                    continue;
                var part = Math.Min(0.5f, Math.Max(0, Vector3.Dot(look - from, step) / length));
                var cost = Vector3.DistanceSquared(look, from + part * step) + ContrastCost * part * (1 - part) * length * length / _spacing;
                if (cost < bestCost)
                    (best, bestPart, bestCost) = (i, part, cost);
            }
            return (best, bestPart);
        }

        /// <summary>The mean squared distance from an entry to its nearest neighbour.</summary>
        static float Spacing(Vector3[] looks)
        {
            var sum = 0f;
            for (var i = 0; i < looks.Length; i++)
            {
                var nearest = float.PositiveInfinity;
                for (var j = 0; j < looks.Length; j++)
                    if (j != i)
                        nearest = Math.Min(nearest, Vector3.DistanceSquared(looks[i], looks[j]));
                sum += nearest;
            }
            return Math.Max(1e-6f, sum / looks.Length);
        }
    }
}
