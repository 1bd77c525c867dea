#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>A tensor to be written: its bytes are asked for once, when their turn comes.</summary>
    public sealed class TensorContent
    {
        readonly Func<byte[]> _bytes;

        public string Name { get; }

        public TensorType Type { get; }

        public IReadOnlyList<long> Shape { get; }

        public long ByteLength { get; }

        /// <param name="bytes">Gives the little-endian elements, slowest dimension first; called while the file is written.</param>
        public TensorContent(string name, TensorType type, IReadOnlyList<long> shape, Func<byte[]> bytes)
        {
            if (shape.Any(size => size < 0)) throw new ArgumentException($"tensor '{name}': wanted sizes of at least 0, found [{string.Join(", ", shape)}]", nameof(shape));

            Name = name;
            Type = type;
            Shape = shape;
            ByteLength = shape.Aggregate((long)type.ByteSize(), (product, size) => checked(product * size));
            _bytes = bytes;
        }

        /// <summary>Floats, written as F32, F16 or BF16.</summary>
        public static TensorContent FromFloats(string name, IReadOnlyList<long> shape, float[] values, TensorType type = TensorType.F32) =>
            new TensorContent(name, type, shape, () => Convert(values, type));

        /// <summary>The bytes, whose number is checked against the shape.</summary>
        public byte[] Bytes()
        {
            var bytes = _bytes();
            if (bytes.Length == ByteLength) return bytes;
            throw new ArgumentException($"tensor '{Name}': {Type}[{string.Join(", ", Shape)}] wants {ByteLength} bytes, found {bytes.Length}");
        }

        static byte[] Convert(float[] values, TensorType type)
        {
            switch (type)
            {
                case TensorType.F32: return MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
                case TensorType.F16: return MemoryMarshal.AsBytes(Array.ConvertAll(values, NarrowFloats.ToF16).AsSpan()).ToArray();
                case TensorType.BF16: return MemoryMarshal.AsBytes(Array.ConvertAll(values, NarrowFloats.ToBF16).AsSpan()).ToArray();
                default: throw new ArgumentException($"floats are written as F32, F16 or BF16, not as {type}", nameof(type));
            }
        }
    }
}
