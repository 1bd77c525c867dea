#nullable enable
using System;

namespace Yoso
{
    /// <summary>One seeded generator for each picture of a batch, so that a picture does not depend on what it was batched with.</summary>
    public sealed class BatchNoise : INoise
    {
        readonly SeededNoise[] _pictures;

        /// <summary>Picture <c>i</c> draws from <c>seeds[i]</c>.</summary>
        public BatchNoise(ReadOnlySpan<ulong> seeds)
        {
            if (seeds.IsEmpty)
                throw new ArgumentException("a batch needs at least one seed", nameof(seeds));
            _pictures = new SeededNoise[seeds.Length];
            for (var i = 0; i < seeds.Length; i++)
                _pictures[i] = new SeededNoise(seeds[i]);
        }

        /// <summary>How many pictures the batch has.</summary>
        public int Count => _pictures.Length;

        /// <summary>Starts again with new seeds, as many as before.</summary>
        public void Reseed(ReadOnlySpan<ulong> seeds)
        {
            if (seeds.Length != Count)
                throw new ArgumentException($"{Count} seeds wanted, {seeds.Length} given", nameof(seeds));
            for (var i = 0; i < seeds.Length; i++)
                _pictures[i].Reseed(seeds[i]);
        }

        /// <summary>Fills one equal part for each picture; the length must be a multiple of <see cref="Count"/>.</summary>
        public void Fill(Span<float> destination)
        {
            var part = destination.Length / Count;
            if (part * Count != destination.Length)
                throw new ArgumentException($"{destination.Length} numbers do not divide into {Count} pictures", nameof(destination));
            for (var i = 0; i < Count; i++)
                _pictures[i].Fill(destination.Slice(i * part, part));
        }
    }
}
