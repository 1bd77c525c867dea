#nullable enable
using System;
using System.Numerics;
using System.Threading;

namespace Yoso
{
    /// <summary>Finds a palette's entries for colours by their distance in OKLab, exactly, and remembers them; from any thread, without allocation.</summary>
    sealed class PaletteMatcher
    {
        const int Slots = 1 << 13;
        const int SlotShift = 32 - 13;

        /// <summary>How far apart two entries may lie compared with how much better their mixture is: more of it means less noise.</summary>
        const float ContrastCost = 0.12f;

        readonly Vector3[] _labs;
        readonly long[] _known = new long[Slots];

        internal PaletteMatcher(ReadOnlySpan<Rgba> colours)
        {
            _labs = new Vector3[colours.Length];
            for (var i = 0; i < colours.Length; i++)
                _labs[i] = OkLab.From(colours[i]);
        }

        internal PaletteMatch Match(byte red, byte green, byte blue)
        {
            // A slot holds the colour plus one above the match, so that an empty slot is nobody's.
            var key = (uint)(red << 16 | green << 8 | blue) + 1;
            ref var slot = ref _known[key * 2654435769u >> SlotShift];
            var known = Interlocked.Read(ref slot);
            if ((uint)(known >> 32) == key)
                return new PaletteMatch((uint)known);

            var match = Find(OkLab.From(red, green, blue));
            Interlocked.Exchange(ref slot, (long)key << 32 | match.Packed);
            return match;
        }

        PaletteMatch Find(Vector3 lab)
        {
            var nearest = Nearest(lab);
            var (other, part) = Partner(lab, nearest);
            var isLighter = _labs[other].X >= _labs[nearest].X;
            var lightPart = isLighter ? part : 1 - part;
            return isLighter
                ? new PaletteMatch(nearest, nearest, other, (int)(lightPart * 255 + 0.5f))
                : new PaletteMatch(nearest, other, nearest, (int)(lightPart * 255 + 0.5f));
        }

        int Nearest(Vector3 lab)
        {
            var (best, bestDistance) = (0, float.PositiveInfinity);
            for (var i = 0; i < _labs.Length; i++)
            {
                var distance = Vector3.DistanceSquared(lab, _labs[i]);
                if (distance < bestDistance)
                    (best, bestDistance) = (i, distance);
            }
            return best;
        }

        /// <summary>The entry that, mixed in up to a half, brings the nearest one closest to the colour.</summary>
        (int Index, float Part) Partner(Vector3 lab, int nearest)
        {
            var from = _labs[nearest];
            var (best, bestPart, bestCost) = (nearest, 0f, Vector3.DistanceSquared(lab, from));
            for (var i = 0; i < _labs.Length; i++)
            {
                var step = _labs[i] - from;
                var length = step.LengthSquared();
                if (length < 1e-9f)
                    continue;
                var part = Math.Min(0.5f, Math.Max(0, Vector3.Dot(lab - from, step) / length));
                var cost = Vector3.DistanceSquared(lab, from + part * step) + ContrastCost * part * (1 - part) * length;
                if (cost < bestCost)
                    (best, bestPart, bestCost) = (i, part, cost);
            }
            return (best, bestPart);
        }
    }
}
