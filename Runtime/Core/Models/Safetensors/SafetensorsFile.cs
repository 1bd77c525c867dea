#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Yoso
{
    /// <summary>The checked header of a .safetensors file, and reading of single tensors; holds no file handle.</summary>
    public sealed class SafetensorsFile
    {
        readonly Dictionary<string, TensorEntry> _byName;

        public string Path { get; }

        /// <summary>All tensors, in the order of the header.</summary>
        public IReadOnlyList<TensorEntry> Tensors { get; }

        public IReadOnlyDictionary<string, string> Metadata { get; }

        SafetensorsFile(string path, SafetensorsHeader header)
        {
            Path = path;
            Tensors = header.Tensors;
            Metadata = header.Metadata;
            _byName = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        }

        /// <summary>Reads and checks the header.</summary>
        /// <exception cref="ModelFormatException">The file is truncated or its header is not sound.</exception>
        public static SafetensorsFile Open(string path)
        {
            using var stream = File.OpenRead(path);
            return new SafetensorsFile(path, SafetensorsHeader.Read(path, stream));
        }

        public bool TryGet(string name, out TensorEntry entry) => _byName.TryGetValue(name, out entry!);

        /// <summary>The tensor of that name.</summary>
        /// <exception cref="ModelFormatException">The file has none.</exception>
        public TensorEntry Get(string name) =>
            TryGet(name, out var entry) ? entry : throw new ModelFormatException(Path, $"wanted a tensor '{name}', found none of that name among {Tensors.Count}");

        public byte[] ReadBytes(TensorEntry entry)
        {
            var bytes = new byte[CheckedLength(entry, 1)];
            ReadInto(entry, bytes);
            return bytes;
        }

        /// <summary>F32, F16 or BF16 as floats.</summary>
        public float[] ReadFloats(TensorEntry entry)
        {
            if (entry.Type != TensorType.F32 && entry.Type != TensorType.F16 && entry.Type != TensorType.BF16)
                throw new ModelFormatException(Path, $"tensor '{entry.Name}': wanted F32, F16 or BF16, found {entry}");

            var values = new float[CheckedLength(entry, sizeof(float))];
            if (entry.Type == TensorType.F32)
            {
                ReadInto(entry, MemoryMarshal.AsBytes(values.AsSpan()));
                return values;
            }

            var narrow = MemoryMarshal.Cast<byte, ushort>(ReadBytes(entry));
            for (var i = 0; i < values.Length; i++)
                values[i] = entry.Type == TensorType.F16 ? NarrowFloats.FromF16(narrow[i]) : NarrowFloats.FromBF16(narrow[i]);
            return values;
        }

        /// <summary>I64, I32 or U8 as 64-bit integers.</summary>
        public long[] ReadIntegers(TensorEntry entry)
        {
            var bytes = ReadBytes(entry);
            switch (entry.Type)
            {
                case TensorType.I64: return MemoryMarshal.Cast<byte, long>(bytes).ToArray();
                case TensorType.I32: return Array.ConvertAll(MemoryMarshal.Cast<byte, int>(bytes).ToArray(), value => (long)value);
                case TensorType.U8: return Array.ConvertAll(bytes, value => (long)value);
                default: throw new ModelFormatException(Path, $"tensor '{entry.Name}': wanted I64, I32 or U8, found {entry}");
            }
        }

        /// <summary>Fills <paramref name="target"/>, whose length must be the tensor's, with its bytes.</summary>
        public void ReadInto(TensorEntry entry, Span<byte> target)
        {
            if (target.Length != entry.ByteLength) throw new ArgumentException($"wanted {entry.ByteLength} bytes, found {target.Length}", nameof(target));

            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            stream.Position = entry.Offset;
            while (target.Length > 0)
            {
                var read = stream.Read(target);
                if (read == 0) throw new ModelFormatException(Path, $"tensor '{entry.Name}': the file ended {target.Length} bytes early");
                target = target.Slice(read);
            }
        }

        int CheckedLength(TensorEntry entry, int unit)
        {
            var count = unit == 1 ? entry.ByteLength : entry.ElementCount;
            if (count * unit <= int.MaxValue) return (int)count;
            throw new ModelFormatException(Path, $"tensor '{entry.Name}': {entry} is larger than the {int.MaxValue} bytes that one read takes");
        }
    }
}
