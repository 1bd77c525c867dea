#nullable enable
using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>One weight with styles mixed in: W + sum of weight * alpha / rank * up @ down, rounded to the type that W is stored in.</summary>
    static class MixedWeight
    {
        /// <summary>The stored bytes of the sum. Styles are added up in single precision, in their order, before they meet W.</summary>
        /// <exception cref="ArgumentException">The sum is beyond what the type holds.</exception>
        public static byte[] Mix(GraphWeight weight, IReadOnlyList<(StyleLayer Layer, float Weight)> parts)
        {
            var bytes = weight.Read();
            var outputs = (int)weight.Shape[0];
            var width = (int)(weight.ElementCount / outputs);
            using var rented = new Rented<float>(2 * width);
            var delta = rented.Span.Slice(0, width);
            var row = rented.Span.Slice(width);
            for (var output = 0; output < outputs; output++)
            {
                Add(parts, output, delta);
                var stored = bytes.AsSpan(output * width * weight.Type.ByteSize(), width * weight.Type.ByteSize());
                Load(stored, weight.Type, row);
                TensorPrimitives.Add(row, delta, row);
                RequireRange(weight, row);
                Store(row, weight.Type, stored);
            }

            return bytes;
        }

        static void Add(IReadOnlyList<(StyleLayer Layer, float Weight)> parts, int output, Span<float> delta)
        {
            delta.Clear();
            foreach (var (layer, weight) in parts)
                for (var k = 0; k < layer.Rank; k++)
                {
                    var factor = weight * layer.Scale * layer.Up.Values[output * layer.Rank + k];
                    TensorPrimitives.MultiplyAdd(layer.Down.Values.AsSpan(k * delta.Length, delta.Length), factor, delta, delta);
                }
        }

        static void Load(ReadOnlySpan<byte> stored, TensorType type, Span<float> row)
        {
            if (type == TensorType.F32)
            {
                MemoryMarshal.Cast<byte, float>(stored).CopyTo(row);
                return;
            }

            var narrow = MemoryMarshal.Cast<byte, ushort>(stored);
            for (var i = 0; i < row.Length; i++)
                row[i] = type == TensorType.F16 ? NarrowFloats.FromF16(narrow[i]) : NarrowFloats.FromBF16(narrow[i]);
        }

        static void Store(ReadOnlySpan<float> row, TensorType type, Span<byte> stored)
        {
            if (type == TensorType.F32)
            {
                row.CopyTo(MemoryMarshal.Cast<byte, float>(stored));
                return;
            }

            var narrow = MemoryMarshal.Cast<byte, ushort>(stored);
            for (var i = 0; i < row.Length; i++)
                narrow[i] = type == TensorType.F16 ? NarrowFloats.ToF16(row[i]) : NarrowFloats.ToBF16(row[i]);
        }

        static void RequireRange(GraphWeight weight, ReadOnlySpan<float> row)
        {
            var most = weight.Type == TensorType.F16 ? 65504f : 3.38e38f;
            var largest = TensorPrimitives.MaxMagnitude(row);
            if (!(Math.Abs(largest) <= most))
                throw new ArgumentException($"{weight.Name}: wanted styles and weights whose sum {weight.Type} can hold, found {largest}");
        }
    }
}
