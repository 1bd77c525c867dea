#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Brings the halves and alphas of a style file together as layers.</summary>
    sealed class StyleLayers
    {
        readonly SafetensorsFile _file;
        readonly PeftAlphas? _alphas;
        readonly Dictionary<string, (StyleKey Key, TensorEntry?[] Parts)> _found = new(StringComparer.Ordinal);
        readonly List<StyleSkip> _ignored = new();

        StyleLayers(SafetensorsFile file)
        {
            _file = file;
            _alphas = PeftAlphas.Of(file);
        }

        /// <exception cref="ModelFormatException">There is no layer, a half is missing or given twice, or halves do not fit together.</exception>
        public static (List<StyleLayer> Layers, List<StyleSkip> Ignored, StyleDialect Dialect) Read(SafetensorsFile file)
        {
            var layers = new StyleLayers(file);
            foreach (var tensor in file.Tensors)
                layers.Sort(tensor);
            layers.RequireSome();
            var sorted = layers._found.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToArray();
            return (sorted.Select(found => layers.Layer(found.Key, found.Parts)).ToList(), layers._ignored, sorted[0].Key.Dialect);
        }

        void Sort(TensorEntry tensor)
        {
            if (StyleKeys.Read(tensor.Name) is not { } key)
            {
                _ignored.Add(new StyleSkip(tensor.Name, "not a layer of a LoRA"));
                return;
            }

            if (!_found.TryGetValue(key.Layer, out var found))
                _found[key.Layer] = found = (key, new TensorEntry?[3]);
            if (found.Parts[(int)key.Part] is { } other)
                throw Wrong($"wanted one {key.Part} for {key.Layer}, found '{other.Name}' and '{tensor.Name}'");
            found.Parts[(int)key.Part] = tensor;
        }

        void RequireSome()
        {
            if (_found.Values.Any(found => found.Parts[0] != null || found.Parts[1] != null))
                return;
            var examples = string.Join(", ", _file.Tensors.Take(3).Select(tensor => tensor.Name));
            throw Wrong($"wanted a LoRA's tensors (lora_down and lora_up, or lora_A and lora_B), found {_file.Tensors.Count} others{(examples.Length > 0 ? " such as " + examples : "")}");
        }

        StyleLayer Layer(StyleKey key, TensorEntry?[] parts)
        {
            var down = parts[(int)StylePart.Down] ?? throw Missing(key, StylePart.Down, parts);
            var up = parts[(int)StylePart.Up] ?? throw Missing(key, StylePart.Up, parts);
            try
            {
                return new StyleLayer(key.Component, key.Module, Tensor(down), Tensor(up)) { Alpha = Alpha(key, parts[(int)StylePart.Alpha], down) };
            }
            catch (ArgumentException problem)
            {
                throw new ModelFormatException(_file.Path, problem.Message, problem);
            }
        }

        float Alpha(StyleKey key, TensorEntry? alpha, TensorEntry down)
        {
            var rank = down.Shape.Count > 0 ? (int)Math.Min(down.Shape[0], int.MaxValue) : 0;
            return alpha != null ? Number(alpha) : _alphas?.Of(key.Component, key.Module, rank) ?? rank;
        }

        StyleTensor Tensor(TensorEntry entry)
        {
            var values = _file.ReadFloats(entry);
            foreach (var value in values)
                if (!float.IsFinite(value))
                    throw Wrong($"tensor '{entry.Name}': wanted finite numbers, found {value}");
            return new StyleTensor(entry.Shape, values);
        }

        float Number(TensorEntry entry)
        {
            if (entry.ElementCount != 1)
                throw Wrong($"tensor '{entry.Name}': wanted one number, found {entry}");
            var isInteger = entry.Type is TensorType.I64 or TensorType.I32;
            var number = isInteger ? _file.ReadIntegers(entry)[0] : _file.ReadFloats(entry)[0];
            return float.IsFinite(number) ? number : throw Wrong($"tensor '{entry.Name}': wanted a finite number, found {number}");
        }

        ModelFormatException Missing(StyleKey key, StylePart part, TensorEntry?[] parts)
        {
            return Wrong($"{key.Layer}: wanted both halves, found no {part.ToString().ToLowerInvariant()} beside '{parts.First(found => found != null)!.Name}'");
        }

        ModelFormatException Wrong(string problem)
        {
            return new ModelFormatException(_file.Path, problem);
        }
    }
}
