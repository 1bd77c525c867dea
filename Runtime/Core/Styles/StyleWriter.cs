#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso
{
    /// <summary>Writes style files that other tools read. Files are whole or not there.</summary>
    public static class StyleWriter
    {
        /// <summary>
        /// Kohya's keys, an alpha each, and kohya's metadata of ranks beside what is given; what most tools read. Ranks and alphas that differ
        /// are written as <c>Dynamic</c>.
        /// </summary>
        /// <param name="metadata">Such as <see cref="StyleFacts.ToMetadata"/>.</param>
        /// <param name="type">F32, F16 or BF16; alphas are always F32.</param>
        public static void WriteKohya(string path, IReadOnlyCollection<StyleLayer> layers, IReadOnlyDictionary<string, string>? metadata = null, TensorType type = TensorType.F32)
        {
            RequireLayers(layers);
            var isXl = layers.Any(layer => layer.Component == StyleComponents.SecondTextEncoder);
            SafetensorsWriter.Write(path, layers.SelectMany(layer => Kohya(layer, isXl, type)), WithRanks(layers, metadata));
        }

        /// <summary>
        /// The keys that diffusers and PEFT write. They hold no alpha, for which readers take the rank: what a layer's alpha says beyond that
        /// is multiplied into its up.
        /// </summary>
        public static void WritePeft(string path, IReadOnlyCollection<StyleLayer> layers, IReadOnlyDictionary<string, string>? metadata = null, TensorType type = TensorType.F32)
        {
            RequireLayers(layers);
            SafetensorsWriter.Write(path, layers.SelectMany(layer => Peft(layer, type)), metadata);
        }

        static IEnumerable<TensorContent> Kohya(StyleLayer layer, bool isXl, TensorType type)
        {
            var name = $"{StyleComponents.KohyaPrefix(layer.Component, isXl)}_{layer.Module.Replace('.', '_')}";
            yield return TensorContent.FromFloats(name + ".alpha", Array.Empty<long>(), new[] { layer.Alpha });
            yield return TensorContent.FromFloats(name + ".lora_down.weight", layer.Down.Shape, layer.Down.Values, type);
            yield return TensorContent.FromFloats(name + ".lora_up.weight", layer.Up.Shape, layer.Up.Values, type);
        }

        static IEnumerable<TensorContent> Peft(StyleLayer layer, TensorType type)
        {
            var up = layer.Scale.Equals(1f) ? layer.Up.Values : Array.ConvertAll(layer.Up.Values, value => value * layer.Scale);
            yield return TensorContent.FromFloats($"{layer}.lora_A.weight", layer.Down.Shape, layer.Down.Values, type);
            yield return TensorContent.FromFloats($"{layer}.lora_B.weight", layer.Up.Shape, up, type);
        }

        static Dictionary<string, string> WithRanks(IReadOnlyCollection<StyleLayer> layers, IReadOnlyDictionary<string, string>? metadata)
        {
            var all = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ss_network_module"] = "networks.lora",
                ["ss_network_dim"] = Common(layers.Select(layer => (float)layer.Rank)),
                ["ss_network_alpha"] = Common(layers.Select(layer => layer.Alpha)),
            };
            foreach (var pair in metadata ?? new Dictionary<string, string>())
                all[pair.Key] = pair.Value;
            return all;
        }

        static string Common(IEnumerable<float> numbers)
        {
            var different = numbers.Distinct().ToArray();
            return different.Length == 1 ? different[0].ToString("R", CultureInfo.InvariantCulture) : "Dynamic";
        }

        static void RequireLayers(IReadOnlyCollection<StyleLayer> layers)
        {
            if (layers.Count == 0)
                throw new ArgumentException("layers: wanted 1 or more, found 0", nameof(layers));
        }
    }
}
