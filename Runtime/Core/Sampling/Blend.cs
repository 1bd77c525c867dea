#nullable enable
using System;
using System.Numerics.Tensors;

namespace Yoso
{
    /// <summary>Weighted sums of latents, without allocation.</summary>
    static class Blend
    {
        /// <summary>destination = a * weightA + b * weightB; destination may be <paramref name="a"/> or <paramref name="b"/>.</summary>
        internal static void Sum(ReadOnlySpan<float> a, float weightA, ReadOnlySpan<float> b, float weightB, Span<float> destination)
        {
            if (weightB == 1)
            {
                TensorPrimitives.MultiplyAdd(a, weightA, b, destination);
                return;
            }

            Span<float> scaled = stackalloc float[Chunk];
            for (var i = 0; i < a.Length; i += Chunk)
            {
                var count = Math.Min(Chunk, a.Length - i);
                var part = scaled.Slice(0, count);
                TensorPrimitives.Multiply(b.Slice(i, count), weightB, part);
                TensorPrimitives.MultiplyAdd(a.Slice(i, count), weightA, part, destination.Slice(i, count));
            }
        }

        const int Chunk = 512;
    }
}
