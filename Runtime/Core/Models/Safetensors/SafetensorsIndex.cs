#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso
{
    /// <summary>A network's weights, whether in one .safetensors file or in several named by a <c>*.safetensors.index.json</c>.</summary>
    public sealed class SafetensorsIndex
    {
        const string IndexEnding = ".index.json";
        static readonly char[] Separators = { '/', '\\', ':' };

        readonly Dictionary<string, SafetensorsFile> _fileOf;

        public string Path { get; }

        /// <summary>The files, in the order of their names.</summary>
        public IReadOnlyList<SafetensorsFile> Files { get; }

        /// <summary>The names of all tensors.</summary>
        public IReadOnlyCollection<string> Names => _fileOf.Keys;

        SafetensorsIndex(string path, IReadOnlyList<SafetensorsFile> files, Dictionary<string, SafetensorsFile> fileOf)
        {
            Path = path;
            Files = files;
            _fileOf = fileOf;
        }

        /// <summary>Opens an index, or a single file as an index of one.</summary>
        public static SafetensorsIndex Open(string path) => path.EndsWith(IndexEnding, StringComparison.Ordinal) ? OpenShards(path) : OpenSingle(path);

        /// <summary>Finds a tensor and the file it lies in.</summary>
        public bool TryGet(string name, out SafetensorsFile file, out TensorEntry entry)
        {
            entry = null!;
            return _fileOf.TryGetValue(name, out file!) && file.TryGet(name, out entry);
        }

        static SafetensorsIndex OpenSingle(string path)
        {
            var file = SafetensorsFile.Open(path);
            return new SafetensorsIndex(path, new[] { file }, file.Tensors.ToDictionary(tensor => tensor.Name, _ => file, StringComparer.Ordinal));
        }

        static SafetensorsIndex OpenShards(string path)
        {
            var map = ReadMap(path);
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
            var shards = map.Values.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)
                .ToDictionary(name => name, name => OpenShard(path, folder, name), StringComparer.Ordinal);
            foreach (var pair in map)
                if (!shards[pair.Value].TryGet(pair.Key, out _)) throw new ModelFormatException(path, $"wanted tensor '{pair.Key}' in {pair.Value}, found none there");

            var fileOf = map.ToDictionary(pair => pair.Key, pair => shards[pair.Value], StringComparer.Ordinal);
            return new SafetensorsIndex(path, shards.Values.ToList(), fileOf);
        }

        static SafetensorsFile OpenShard(string path, string folder, string name)
        {
            if (name.Length == 0 || name.IndexOfAny(Separators) >= 0 || name == "..")
                throw new ModelFormatException(path, $"wanted the name of a file beside the index, found '{name}'");

            var file = System.IO.Path.Combine(folder, name);
            return File.Exists(file) ? SafetensorsFile.Open(file) : throw new ModelFormatException(path, $"wanted the file {name} beside the index, found none");
        }

        static Dictionary<string, string> ReadMap(string path)
        {
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(path));
                foreach (var pair in document.RootElement.GetProperty("weight_map").EnumerateObject())
                    if (!map.TryAdd(pair.Name, pair.Value.GetString() ?? "")) throw new ModelFormatException(path, $"the name '{pair.Name}' occurs twice");
            }
            catch (Exception e) when (e is JsonException || e is InvalidOperationException || e is KeyNotFoundException)
            {
                throw new ModelFormatException(path, "wanted an object 'weight_map' of tensor and file names: " + e.Message, e);
            }

            return map;
        }
    }
}
