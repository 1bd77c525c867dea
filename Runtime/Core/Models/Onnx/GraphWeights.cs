#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Yoso
{
    /// <summary>Where an ONNX graph's weights lie. Only their descriptions are read (onnx.proto: ModelProto.graph 7, GraphProto.initializer 5).</summary>
    sealed class GraphWeights
    {
        static readonly string[] Above = { "..", "/", "\\", ":" };

        readonly Dictionary<string, GraphWeight> _external = new(StringComparer.Ordinal);
        readonly List<string> _embedded = new();
        readonly string _path;

        GraphWeights(string path)
        {
            _path = path;
        }

        /// <summary>Those in files beside the graph, of a floating-point type; a session can be given others in their place.</summary>
        public IReadOnlyDictionary<string, GraphWeight> External => _external;

        /// <summary>The names of matrices and kernels inside the graph, which can't be replaced.</summary>
        public IReadOnlyList<string> Embedded => _embedded;

        /// <exception cref="ModelFormatException">No such file, or not an ONNX model.</exception>
        public static GraphWeights Read(string path)
        {
            if (!File.Exists(path))
                throw new ModelFormatException(path, "wanted an ONNX model, found no such file");
            var weights = new GraphWeights(path);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var reader = new ProtoReader(path, stream);
            reader.Message(stream.Length, 7, graph => reader.Message(graph, 5, tensor => weights.Add(reader, tensor)));
            return weights;
        }

        /// <summary>TensorProto: dims 1, data_type 2, name 8, external_data 13, data_location 14.</summary>
        void Add(ProtoReader reader, long end)
        {
            var (name, type, shape, isExternal) = ("", 0L, new List<long>(), false);
            var entries = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.Next(end, out var field))
                switch (field)
                {
                    case 1:
                        reader.Numbers(end, shape);
                        break;
                    case 2:
                        type = reader.Number(end);
                        break;
                    case 8:
                        name = reader.Text(end);
                        break;
                    case 13:
                        AddEntry(reader, reader.Open(end), entries);
                        break;
                    case 14:
                        isExternal = reader.Number(end) == 1;
                        break;
                    default:
                        reader.Skip(end);
                        break;
                }

            Add(name, TypeOf(type), shape, isExternal ? entries : null);
        }

        void Add(string name, TensorType? type, List<long> shape, Dictionary<string, string>? entries)
        {
            if (type is not { } known)
                return;
            if (entries != null)
                _external[name] = new GraphWeight(name, known, shape, FileOf(name, entries), OffsetOf(name, entries));
            else if (shape.Count > 1)
                _embedded.Add(name);
        }

        /// <summary>StringStringEntryProto: key 1, value 2.</summary>
        static void AddEntry(ProtoReader reader, long end, Dictionary<string, string> entries)
        {
            var (key, value) = ("", "");
            while (reader.Next(end, out var field))
                if (field == 1)
                    key = reader.Text(end);
                else if (field == 2)
                    value = reader.Text(end);
                else
                    reader.Skip(end);
            entries[key] = value;
        }

        string FileOf(string name, Dictionary<string, string> entries)
        {
            entries.TryGetValue("location", out var location);
            if (string.IsNullOrEmpty(location) || Array.Exists(Above, part => location!.Contains(part, StringComparison.Ordinal)))
                throw new ModelFormatException(_path, $"'{name}': wanted the name of a file beside the graph, found '{location}'");
            return Path.Combine(Path.GetDirectoryName(_path) ?? "", location!);
        }

        long OffsetOf(string name, Dictionary<string, string> entries)
        {
            if (!entries.TryGetValue("offset", out var text))
                return 0;
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
                ? offset
                : throw new ModelFormatException(_path, $"'{name}': wanted a number as offset, found '{text}'");
        }

        static TensorType? TypeOf(long type)
        {
            return type switch
            {
                1 => TensorType.F32,
                10 => TensorType.F16,
                16 => TensorType.BF16,
                _ => null,
            };
        }
    }
}
