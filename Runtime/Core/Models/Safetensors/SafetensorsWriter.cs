#nullable enable
using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Writes .safetensors files: the same tensors and metadata give the same bytes, whatever their order.</summary>
    public static class SafetensorsWriter
    {
        const int Alignment = 8;

        /// <summary>Writes to a temporary name beside <paramref name="path"/> and moves the whole file into place.</summary>
        /// <remarks>Tensors lie in the order of falling element size, then of name, so that each is aligned to its own element.</remarks>
        public static void Write(string path, IEnumerable<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata = null)
        {
            var sorted = tensors.OrderByDescending(tensor => tensor.Type.ByteSize()).ThenBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
            CheckNames(sorted);
            var header = Header(sorted, metadata);
            AtomicFile.Write(path, stream =>
            {
                stream.Write(header, 0, header.Length);
                foreach (var tensor in sorted) tensor.WriteTo(stream);
            });
        }

        static void CheckNames(IEnumerable<TensorContent> tensors)
        {
            var names = new HashSet<string>(StringComparer.Ordinal) { SafetensorsHeader.MetadataKey };
            foreach (var tensor in tensors)
                if (!names.Add(tensor.Name)) throw new ArgumentException($"the name '{tensor.Name}' is taken", nameof(tensors));
        }

        static byte[] Header(IReadOnlyList<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata)
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
                WriteJson(writer, tensors, metadata);

            var padded = (json.WrittenCount + Alignment - 1) / Alignment * Alignment;
            var header = new byte[8 + padded];
            BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)padded);
            header.AsSpan(8).Fill((byte)' ');
            json.WrittenSpan.CopyTo(header.AsSpan(8));
            return header;
        }

        static void WriteJson(Utf8JsonWriter writer, IReadOnlyList<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata)
        {
            writer.WriteStartObject();
            if (metadata != null && metadata.Count > 0)
            {
                writer.WriteStartObject(SafetensorsHeader.MetadataKey);
                foreach (var pair in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteString(pair.Key, pair.Value);
                writer.WriteEndObject();
            }

            var offset = 0L;
            foreach (var tensor in tensors)
            {
                WriteEntry(writer, tensor, offset);
                offset += tensor.ByteLength;
            }

            writer.WriteEndObject();
        }

        static void WriteEntry(Utf8JsonWriter writer, TensorContent tensor, long offset)
        {
            writer.WriteStartObject(tensor.Name);
            writer.WriteString("dtype", tensor.Type.ToString());
            writer.WriteStartArray("shape");
            foreach (var size in tensor.Shape) writer.WriteNumberValue(size);
            writer.WriteEndArray();
            writer.WriteStartArray("data_offsets");
            writer.WriteNumberValue(offset);
            writer.WriteNumberValue(offset + tensor.ByteLength);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
