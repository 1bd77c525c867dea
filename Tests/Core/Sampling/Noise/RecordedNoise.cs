#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Tests
{
    /// <summary>Plays back given draws, one for each call.</summary>
    sealed class RecordedNoise : INoise
    {
        readonly Queue<float[]> _draws;

        public RecordedNoise(params float[][] draws) => _draws = new Queue<float[]>(draws);

        public int Left => _draws.Count;

        public void Add(float[] draw) => _draws.Enqueue(draw);

        public void Fill(Span<float> destination) => _draws.Dequeue().CopyTo(destination);
    }
}
