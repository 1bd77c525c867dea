#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Where one tensor lies in a file, and what it is.</summary>
    public sealed class TensorEntry
    {
        public string Name { get; }

        public TensorType Type { get; }

        /// <summary>Dimensions, slowest first; empty for a scalar.</summary>
        public IReadOnlyList<long> Shape { get; }

        /// <summary>Position of the first byte, counted from the start of the file.</summary>
        public long Offset { get; }

        public long ByteLength { get; }

        public long ElementCount => ByteLength / Type.ByteSize();

        public TensorEntry(string name, TensorType type, IReadOnlyList<long> shape, long offset, long byteLength)
        {
            Name = name;
            Type = type;
            Shape = shape;
            Offset = offset;
            ByteLength = byteLength;
        }

        /// <summary>For messages: <c>F32[320, 4, 3, 3]</c>.</summary>
        public override string ToString() => $"{Type}[{string.Join(", ", Shape)}]";
    }
}
