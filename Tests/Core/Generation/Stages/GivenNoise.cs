#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Tests
{
    /// <summary>Gives recorded draws, in order.</summary>
    sealed class GivenNoise : INoise
    {
        readonly Queue<float[]> _draws;

        public GivenNoise(IEnumerable<float[]> draws) => _draws = new Queue<float[]>(draws);

        public void Fill(Span<float> destination) => _draws.Dequeue().CopyTo(destination);
    }
}
