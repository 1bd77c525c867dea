#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>The weights of one network that styles can change, found by their paths with underscores for dots, as every dialect can be read.</summary>
    sealed class ModelLayers
    {
        const string WeightEnding = ".weight";
        const string TracedPrefix = "onnx::"; // how PyTorch's exporter renames what it transposes

        readonly Dictionary<string, GraphWeight> _byPath = new(StringComparer.Ordinal);
        readonly string[] _unreachable;
        readonly string _graph;

        /// <param name="graphs">The network's graph, or its segments.</param>
        public ModelLayers(IReadOnlyList<string> graphs)
        {
            var all = graphs.Select(GraphWeights.Read).ToArray();
            foreach (var weight in all.SelectMany(graph => graph.External.Values))
                if (weight.Shape.Count > 1 && weight.Name.EndsWith(WeightEnding, StringComparison.Ordinal))
                    _byPath[Flat(weight.Name.Substring(0, weight.Name.Length - WeightEnding.Length))] = weight;
            var renamed = all.SelectMany(graph => graph.External.Keys).Where(name => name.StartsWith(TracedPrefix, StringComparison.Ordinal));
            _unreachable = all.SelectMany(graph => graph.Embedded).Concat(renamed).ToArray();
            _graph = graphs[0];
            Parameters = all.Sum(graph => graph.External.Values.Sum(weight => weight.ElementCount));
        }

        /// <summary>Numbers in files beside the graph.</summary>
        public long Parameters { get; }

        /// <summary>One that a style could have changed, for messages; null where there is none.</summary>
        public GraphWeight? Example => _byPath.Values.FirstOrDefault();

        /// <summary>Null where the model has no such layer.</summary>
        /// <exception cref="ModelFormatException">It may have it, but its exporter left its weights where they can't be replaced.</exception>
        public GraphWeight? Find(StyleLayer layer)
        {
            if (_byPath.TryGetValue(Flat(layer.Module), out var weight))
                return weight;
            if (_unreachable.Length <= _byPath.Count)
                return null;
            throw new ModelFormatException(_graph, $"wanted weights under their own names in a file beside the graph, as this package's exporter leaves them, found {_unreachable.Length} inside the graph or renamed, such as '{_unreachable[0]}': styles can't be mixed into such a model");
        }

        static string Flat(string path)
        {
            return path.Replace('.', '_');
        }
    }
}
