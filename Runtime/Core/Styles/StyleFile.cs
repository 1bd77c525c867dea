#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Yoso
{
    /// <summary>A style: a LoRA file in any of the usual dialects, read whole and checked.</summary>
    public sealed class StyleFile
    {
        StyleFile(SafetensorsFile file, List<StyleLayer> layers)
        {
            Path = file.Path;
            Name = System.IO.Path.GetFileNameWithoutExtension(file.Path);
            Metadata = file.Metadata;
            Facts = StyleFacts.FromMetadata(file.Metadata);
            Layers = layers;
        }

        public string Path { get; }

        /// <summary>The file's name without its ending.</summary>
        public string Name { get; }

        /// <summary>SHA-256 of the file in hex.</summary>
        public string Hash { get; private set; } = "";

        public StyleDialect Dialect { get; private set; }

        /// <summary>Sorted by component and module.</summary>
        public IReadOnlyList<StyleLayer> Layers { get; }

        /// <summary>Tensors that are no part of a layer.</summary>
        public IReadOnlyList<StyleSkip> Ignored { get; private set; } = new List<StyleSkip>();

        public IReadOnlyDictionary<string, string> Metadata { get; }

        /// <summary>What the metadata says in the usual keys.</summary>
        public StyleFacts Facts { get; }

        /// <summary>Words the style was trained with.</summary>
        public IReadOnlyList<string> TriggerWords => Facts.TriggerWords;

        /// <exception cref="ModelFormatException">No such file, not a LoRA, a half of a layer is missing, halves that do not fit, numbers that are not finite.</exception>
        public static StyleFile Read(string path)
        {
            if (!File.Exists(path))
                throw new ModelFormatException(path, "wanted a style (.safetensors), found no such file");
            var file = SafetensorsFile.Open(path);
            OtherMethods.Refuse(file);
            var (layers, ignored, dialect) = StyleLayers.Read(file);
            return new StyleFile(file, layers) { Ignored = ignored, Dialect = dialect, Hash = HashOf(path) };
        }

        public override string ToString()
        {
            var ranks = Layers.Select(layer => layer.Rank).Distinct().ToArray();
            return $"{Name}: {Layers.Count} layers of rank {(ranks.Length == 1 ? ranks[0].ToString() : ranks.Min() + " to " + ranks.Max())}, {Dialect.Title()}";
        }

        static string HashOf(string path)
        {
            using var stream = File.OpenRead(path);
            using var sha = SHA256.Create();
            return Hex.Lower(sha.ComputeHash(stream));
        }
    }
}
