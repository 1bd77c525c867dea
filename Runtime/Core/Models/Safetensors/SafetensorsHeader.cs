#nullable enable
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Reads and checks the JSON header of a .safetensors file: 8 bytes of length, the JSON, then the tensors without holes.</summary>
    sealed class SafetensorsHeader
    {
        public const string MetadataKey = "__metadata__";
        const long MaxHeaderBytes = 100_000_000; // the limit of the format's own reader

        readonly string _path;
        readonly long _start;
        readonly long _end;

        public List<TensorEntry> Tensors { get; } = new List<TensorEntry>();

        public Dictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

        SafetensorsHeader(string path, long start, long end)
        {
            _path = path;
            _start = start;
            _end = end;
        }

        public static SafetensorsHeader Read(string path, Stream file)
        {
            var json = ReadJson(path, file);
            var header = new SafetensorsHeader(path, file.Position, file.Length);
            try
            {
                using var document = JsonDocument.Parse(json);
                header.ReadEntries(document.RootElement);
            }
            catch (Exception e) when (e is JsonException || e is InvalidOperationException)
            {
                throw new ModelFormatException(path, "the header is not the JSON that was wanted: " + e.Message, e);
            }

            header.CheckLayout();
            return header;
        }

        static byte[] ReadJson(string path, Stream file)
        {
            if (file.Length < 8) throw new ModelFormatException(path, $"wanted 8 bytes of header length, the file has {file.Length}");

            var prefix = ReadExactly(path, file, 8);
            var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
            var room = (ulong)(file.Length - 8);
            if (length > room) throw new ModelFormatException(path, $"the header wants {length} bytes, the file has {room} after its length");
            if (length > MaxHeaderBytes) throw new ModelFormatException(path, $"the header has {length} bytes, wanted at most {MaxHeaderBytes}");

            var json = ReadExactly(path, file, (int)length);
            if (length == 0 || json[0] != '{') throw new ModelFormatException(path, "wanted a header that begins with '{'");
            return json;
        }

        static byte[] ReadExactly(string path, Stream file, int count)
        {
            var bytes = new byte[count];
            for (var done = 0; done < count;)
            {
                var read = file.Read(bytes, done, count - done);
                if (read == 0) throw new ModelFormatException(path, $"wanted {count} bytes, the file ended after {done}");
                done += read;
            }

            return bytes;
        }

        void ReadEntries(JsonElement root)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in root.EnumerateObject())
            {
                if (!names.Add(property.Name)) throw Problem($"the name '{property.Name}' occurs twice");
                if (property.Name == MetadataKey) ReadMetadata(property.Value);
                else Tensors.Add(ReadEntry(property.Name, property.Value));
            }
        }

        void ReadMetadata(JsonElement metadata)
        {
            if (metadata.ValueKind == JsonValueKind.Null) return;
            foreach (var pair in metadata.EnumerateObject())
            {
                if (pair.Value.ValueKind != JsonValueKind.String) throw Problem($"metadata '{pair.Name}': wanted a string, found {pair.Value.ValueKind}");
                Metadata[pair.Name] = pair.Value.GetString()!;
            }
        }

        TensorEntry ReadEntry(string name, JsonElement json)
        {
            var typeName = Member(name, json, "dtype").GetString();
            if (!Array.Exists(Enum.GetNames(typeof(TensorType)), known => known == typeName))
                throw Problem($"tensor '{name}': wanted a dtype such as F32, F16 or BF16, found '{typeName}'");

            var type = (TensorType)Enum.Parse(typeof(TensorType), typeName!);
            var shape = Member(name, json, "shape").EnumerateArray().Select(size => NonNegative(name, "shape", size)).ToArray();
            var offsets = Member(name, json, "data_offsets").EnumerateArray().Select(at => NonNegative(name, "data_offsets", at)).ToArray();
            if (offsets.Length != 2) throw Problem($"tensor '{name}': wanted 2 data_offsets, found {offsets.Length}");

            var length = offsets[1] - offsets[0];
            var wanted = ByteLength(name, type, shape);
            if (length != wanted) throw Problem($"tensor '{name}': {type}[{string.Join(", ", shape)}] wants {wanted} bytes, data_offsets give {length}");
            if (offsets[1] > _end - _start) throw Problem($"tensor '{name}' ends at byte {offsets[1]} of the tensor bytes, the file has {_end - _start}");
            return new TensorEntry(name, type, shape, _start + offsets[0], length);
        }

        JsonElement Member(string name, JsonElement json, string key)
        {
            if (json.ValueKind != JsonValueKind.Object) throw Problem($"tensor '{name}': wanted an object, found {json.ValueKind}");
            return json.TryGetProperty(key, out var value) ? value : throw Problem($"tensor '{name}' has no {key}");
        }

        long NonNegative(string name, string key, JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var value) && value >= 0) return value;
            throw Problem($"tensor '{name}': wanted whole numbers of at least 0 in {key}, found {json.GetRawText()}");
        }

        long ByteLength(string name, TensorType type, long[] shape)
        {
            try
            {
                return shape.Aggregate((long)type.ByteSize(), (product, size) => checked(product * size));
            }
            catch (OverflowException e)
            {
                throw new ModelFormatException(_path, $"tensor '{name}': the size of [{string.Join(", ", shape)}] overflows", e);
            }
        }

        void CheckLayout()
        {
            var end = _start;
            foreach (var tensor in Tensors.OrderBy(tensor => tensor.Offset).ThenBy(tensor => tensor.ByteLength))
            {
                if (tensor.Offset < end) throw Problem($"tensor '{tensor.Name}' begins at {tensor.Offset}, inside the one that ends at {end}");
                if (tensor.Offset > end) throw Problem($"a hole of {tensor.Offset - end} bytes before tensor '{tensor.Name}'");
                end += tensor.ByteLength;
            }

            if (end != _end) throw Problem($"the tensors end at byte {end}, the file at {_end}");
        }

        ModelFormatException Problem(string problem) => new ModelFormatException(_path, problem);
    }
}
