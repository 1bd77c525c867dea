#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>A tensor to be written: its elements are asked for once, when their turn comes.</summary>
    public sealed class TensorContent
    {
        readonly Action<Stream> _write;

        public string Name { get; }

        public TensorType Type { get; }

        public IReadOnlyList<long> Shape { get; }

        public long ByteLength { get; }

        /// <param name="bytes">Gives the little-endian elements, slowest dimension first; called while the file is written.</param>
        public TensorContent(string name, TensorType type, IReadOnlyList<long> shape, Func<byte[]> bytes)
            : this(name, type, shape, stream => stream.Write(bytes()))
        {
        }

        /// <param name="write">Writes the little-endian elements, slowest dimension first; for tensors too large to be copied.</param>
        public TensorContent(string name, TensorType type, IReadOnlyList<long> shape, Action<Stream> write)
        {
            if (shape.Any(size => size < 0)) throw new ArgumentException($"tensor '{name}': wanted sizes of at least 0, found [{string.Join(", ", shape)}]", nameof(shape));

            Name = name;
            Type = type;
            Shape = shape;
            ByteLength = shape.Aggregate((long)type.ByteSize(), (product, size) => checked(product * size));
            _write = write;
        }

        /// <summary>Floats, written as F32, F16 or BF16.</summary>
        public static TensorContent FromFloats(string name, IReadOnlyList<long> shape, float[] values, TensorType type = TensorType.F32) =>
            new TensorContent(name, type, shape, () => Convert(values, type));

        /// <summary>The bytes, whose number is checked against the shape.</summary>
        public byte[] Bytes()
        {
            using var stream = new MemoryStream();
            WriteTo(stream);
            return stream.ToArray();
        }

        /// <summary>Writes the elements.</summary>
        /// <exception cref="ArgumentException">Their number is not the shape's; the stream is then of no use.</exception>
        internal void WriteTo(Stream stream)
        {
            var before = stream.Position;
            _write(stream);
            var written = stream.Position - before;
            if (written != ByteLength)
                throw new ArgumentException($"tensor '{Name}': {Type}[{string.Join(", ", Shape)}] wants {ByteLength} bytes, found {written}");
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
