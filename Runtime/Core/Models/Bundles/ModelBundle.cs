#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// A model on disk in the diffusers layout: a folder, or the same folder as one <c>.yoso</c> archive. A network is there where its
    /// <c>model.onnx</c> is, so folders exported by other tools open as well. Nothing is loaded until it is asked for.
    /// </summary>
    public sealed class ModelBundle
    {
        /// <summary>The file name of every network's graph.</summary>
        public const string GraphFile = "model.onnx";

        /// <summary>In as many parts a denoiser can be exported at most.</summary>
        public const int MostSegments = 32;

        static readonly string[] GraphFiles = { GraphFile, "model.tile_x.onnx", "model.tile_y.onnx", "model.tile.onnx" };

        readonly Lazy<string> _hash;

        ModelBundle(string source, string folder, Func<string> hash)
        {
            Source = source;
            Folder = folder;
            _hash = new Lazy<string>(hash);
            Index = JsonFile.Read(Path.Combine(folder, "model_index.json"));
            Settings = BundleSettingsJson.Read(Path.Combine(folder, "yoso.json"));
            Name = Settings.Name.Length > 0 ? Settings.Name : Path.GetFileNameWithoutExtension(source.TrimEnd('/', '\\'));
        }

        /// <summary>The path that was opened.</summary>
        public string Source { get; }

        /// <summary>The folder where the files are, unpacked.</summary>
        public string Folder { get; }

        public string Name { get; }

        /// <summary><c>model_index.json</c>.</summary>
        public JsonElement Index { get; }

        public BundleSettings Settings { get; }

        /// <summary>SHA-256 in hex: of an archive's bytes, or of samples of a folder's denoiser (its weights may be gigabytes).</summary>
        public string Hash => _hash.Value;

        public string TokenizerFolder => Path.Combine(Folder, "tokenizer");

        public string SchedulerPath => Path.Combine(Folder, "scheduler", "scheduler_config.json");

        /// <summary>Opens a folder as it lies, or a file by unpacking it once below <paramref name="cacheFolder"/>.</summary>
        /// <exception cref="ModelFormatException">Nothing is there, or it is not a bundle.</exception>
        public static ModelBundle Open(string path, string cacheFolder, BundleLimits? limits = null, CancellationToken cancellation = default)
        {
            if (Directory.Exists(path))
                return new ModelBundle(path, path, () => Fingerprint.Of(WeightsOf(path)));
            if (!File.Exists(path))
                throw new ModelFormatException(path, "wanted a bundle folder or a .yoso file, found nothing there");
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return OpenArchive(stream, path, cacheFolder, limits ?? new BundleLimits(), cancellation);
        }

        /// <summary>Opens the bytes of a .yoso file, which can be read again from the start; <paramref name="source"/> is what messages call it.</summary>
        /// <exception cref="ModelFormatException">It is not a bundle.</exception>
        public static ModelBundle OpenArchive(Stream archive, string source, string cacheFolder, BundleLimits limits, CancellationToken cancellation)
        {
            var (folder, hash) = BundleArchive.Unpack(archive, source, cacheFolder, limits, cancellation);
            return new ModelBundle(source, folder, () => hash);
        }

        /// <summary>The file name of a network's graph that tiles: a variant of <see cref="GraphFile"/> over the same weights.</summary>
        public static string GraphFileOf(Tiling tiling)
        {
            return GraphFiles[(int)(tiling & Tiling.Both)];
        }

        /// <summary>The file name of one of several graphs that together are a network, to be run one after the other; numbers begin at 1.</summary>
        public static string SegmentFileOf(Tiling tiling, int number, int count)
        {
            return Path.ChangeExtension(GraphFileOf(tiling), FormattableString.Invariant($"segment{number}of{count}.onnx"));
        }

        /// <summary>Whether the bundle holds a graph for a network, such as <c>unet</c> or <c>vae_decoder</c>.</summary>
        public bool Has(string network, Tiling tiling = Tiling.None)
        {
            return File.Exists(GraphPath(network, tiling));
        }

        public string GraphPath(string network, Tiling tiling = Tiling.None)
        {
            return Path.Combine(Folder, network, GraphFileOf(tiling));
        }

        /// <summary>A network's graphs in the order they are run: its segments where they are wanted and there, else the one graph.</summary>
        internal string[] GraphPaths(string network, Tiling tiling, bool segmented)
        {
            for (var count = MostSegments; segmented && count > 1; count--)
                if (File.Exists(Segment(1, count)))
                    return Enumerable.Range(1, count).Select(number => Segment(number, count)).ToArray();
            return new[] { GraphPath(network, tiling) };

            string Segment(int number, int count) => Path.Combine(Folder, network, SegmentFileOf(tiling, number, count));
        }

        /// <summary>A network's <c>config.json</c>, checked to describe one of the architectures we can run.</summary>
        /// <exception cref="ModelFormatException">The config is missing, or names another architecture.</exception>
        internal ConfigFields Fields(string network, params string[] architectures)
        {
            var path = Path.Combine(Folder, network, "config.json");
            var config = new ConfigFields(JsonFile.Read(path), path);
            var found = ArchitectureOf(config);
            if (!architectures.Contains(found))
                throw new ModelFormatException(path, $"wanted the architecture {string.Join(" or ", architectures)}, found {found}");
            return config;
        }

        /// <summary>diffusers writes <c>_class_name</c>, transformers a list of <c>architectures</c>.</summary>
        static string ArchitectureOf(ConfigFields config)
        {
            var name = config.Text("_class_name", "");
            return name.Length > 0 ? name : config.Texts("architectures").FirstOrDefault() ?? "none";
        }

        static string WeightsOf(string folder)
        {
            var unet = Path.Combine(folder, "unet");
            var names = new[] { "diffusion_pytorch_model.safetensors", "model.onnx_data", GraphFile };
            return names.Select(name => Path.Combine(unet, name)).FirstOrDefault(File.Exists)
                ?? throw new ModelFormatException(unet, "wanted " + string.Join(" or ", names) + ", found none");
        }
    }
}
