#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Finds the weights of a model that a style changes. Reads the model's graphs when they are first wanted.</summary>
    sealed class StyleMatcher
    {
        public static readonly string[] Components = { StyleComponents.Unet, StyleComponents.TextEncoder };

        readonly Dictionary<string, Lazy<ModelLayers>> _components;
        readonly ModelBundle _bundle;

        public StyleMatcher(ModelBundle bundle, bool segmented)
        {
            _bundle = bundle;
            _components = Components.ToDictionary(name => name, name => new Lazy<ModelLayers>(
                () => new ModelLayers(bundle.GraphPaths(name, Tiling.None, segmented && name == StyleComponents.Unet))));
        }

        /// <summary>How many layers fit, and why the others do not.</summary>
        /// <exception cref="ModelFormatException">The style is for another model, or the model's weights can't be replaced.</exception>
        public StyleMatch Match(StyleChoice style)
        {
            RequirePrediction(style.File);
            var skipped = new List<StyleSkip>(style.File.Ignored);
            foreach (var layer in style.File.Layers)
                if (WeightOf(style.File, layer) == null)
                    skipped.Add(new StyleSkip(layer.ToString(), _components.ContainsKey(layer.Component) ? "the model has no such layer" : $"the model runs no {layer.Component}"));
            var matched = style.File.Layers.Count - (skipped.Count - style.File.Ignored.Count);
            return matched > 0 ? new StyleMatch(style.File, style.Weight, matched, skipped) : throw NothingMatches(style.File);
        }

        /// <summary>The weights of one network that styles change, each with its share of every style, in the styles' order.</summary>
        public List<(GraphWeight Weight, List<(StyleLayer Layer, float Weight)> Parts)> Parts(string component, IReadOnlyList<StyleChoice> styles)
        {
            var parts = new Dictionary<string, (GraphWeight Weight, List<(StyleLayer, float)> Parts)>(StringComparer.Ordinal);
            foreach (var style in styles)
                foreach (var layer in style.File.Layers.Where(layer => layer.Component == component))
                    if (WeightOf(style.File, layer) is { } weight)
                    {
                        if (!parts.ContainsKey(weight.Name))
                            parts[weight.Name] = (weight, new List<(StyleLayer, float)>());
                        parts[weight.Name].Parts.Add((layer, style.Weight));
                    }

            return parts.Values.ToList();
        }

        /// <summary>Whether a style changes anything in a network.</summary>
        public bool Touches(string component, StyleFile file)
        {
            return file.Layers.Any(layer => layer.Component == component && WeightOf(file, layer) != null);
        }

        /// <summary>How many numbers a network consists of.</summary>
        public long Parameters(string component)
        {
            return _components[component].Value.Parameters;
        }

        /// <summary>A style whose training moved the model to another kind of prediction gives noise under the model's own.</summary>
        void RequirePrediction(StyleFile file)
        {
            var found = file.Facts.Prediction;
            if (found.Length == 0)
                return;
            var wanted = ScheduleConfigJson.Read(_bundle.SchedulerPath).Prediction.ToString();
            if (found != wanted)
                throw new ModelFormatException(file.Path, $"wanted a style for {_bundle.Name}, which predicts as {wanted}, found one trained for {found}");
        }

        GraphWeight? WeightOf(StyleFile file, StyleLayer layer)
        {
            if (!_components.TryGetValue(layer.Component, out var layers))
                return null;
            var weight = layers.Value.Find(layer);
            if (weight != null && !Fits(layer, weight.Shape))
                throw new ModelFormatException(file.Path, $"wanted a style for {_bundle.Name}, whose {layer} is [{string.Join(", ", weight.Shape)}], found one for another model{BaseOf(file)}: down {layer.Down} and up {layer.Up}");
            return weight;
        }

        /// <summary>A kernel of 1 x 1 and a matrix are the same thing.</summary>
        static bool Fits(StyleLayer layer, IReadOnlyList<long> shape)
        {
            return layer.Up.Shape[0] == shape[0] && layer.Down.Shape[1] == shape[1] && Kernel(layer.Down.Shape).SequenceEqual(Kernel(shape));
        }

        static long[] Kernel(IReadOnlyList<long> shape)
        {
            var kernel = shape.Skip(2).ToArray();
            return kernel.All(size => size == 1) ? Array.Empty<long>() : kernel;
        }

        ModelFormatException NothingMatches(StyleFile file)
        {
            var example = _components.Values.Select(layers => layers.Value.Example).FirstOrDefault(weight => weight != null);
            return new ModelFormatException(file.Path, $"wanted a style for {_bundle.Name}, with layers such as {example?.Name}, found one for another model{BaseOf(file)}: none of its {file.Layers.Count} layers is there, such as {file.Layers[0]}");
        }

        static string BaseOf(StyleFile file)
        {
            var model = file.Facts.BaseModel.Length > 0 ? file.Facts.BaseModel : file.Facts.Architecture;
            return model.Length > 0 ? $" ({model})" : "";
        }
    }
}
