#nullable enable
using System;

namespace Yoso
{
    /// <summary>For one factor and each cut, the part of each subpixel that is cut off, in 256ths.</summary>
    sealed class CornerShares
    {
        const int Samples = 16;

        static readonly CornerShares?[] Known = new CornerShares?[Contour.MaxFactor + 1];

        readonly uint[][] _shares = new uint[(int)CornerCut.Both + 1][];

        CornerShares(int factor)
        {
            for (var cut = CornerCut.None; cut <= CornerCut.Both; cut++)
                _shares[(int)cut] = Measure(cut, factor);
        }

        /// <summary>Made once a factor.</summary>
        internal static CornerShares For(int factor) => Known[factor] ??= new CornerShares(factor);

        /// <summary>Factor * factor shares, row by row.</summary>
        internal ReadOnlySpan<uint> Of(CornerCut cut) => _shares[(int)cut];

        static uint[] Measure(CornerCut cut, int factor)
        {
            var shares = new uint[factor * factor];
            for (var y = 0; y < factor * Samples; y++)
                for (var x = 0; x < factor * Samples; x++)
                    shares[y / Samples * factor + x / Samples] += HalvesCutOff(cut, (x + 0.5f) / (factor * Samples), (y + 0.5f) / (factor * Samples));
            for (var i = 0; i < shares.Length; i++)
                shares[i] = shares[i] * 256 / (2 * Samples * Samples);
            return shares;
        }

        /// <summary>2 beyond the cut, 1 on it.</summary>
        static uint HalvesCutOff(CornerCut cut, float x, float y) => cut switch
        {
            CornerCut.Diagonal => Halves(x + y - 1.5f),
            CornerCut.Shallow => Halves(x / 2 + y - 1),
            CornerCut.Steep => Halves(x + y / 2 - 1),
            CornerCut.Both => Math.Max(Halves(x / 2 + y - 1), Halves(x + y / 2 - 1)),
            _ => 0,
        };

        static uint Halves(float beyond) => beyond > 1e-5f ? 2u : beyond < -1e-5f ? 0u : 1u;
    }
}
