#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Yoso
{
    /// <summary>One ONNX graph opened in ONNX Runtime. Its tensors are found by name, else by position; types and ranks are the graph's own.</summary>
    public sealed class Network : IDisposable
    {
        readonly InferenceContext _context;
        readonly WeightOverrides? _weights;

        /// <param name="weights">What is to be used instead of the graph's own weights.</param>
        /// <exception cref="ModelFormatException">The file is missing, is not an ONNX model, or its weights are.</exception>
        public Network(string path, InferenceContext context, MixedWeights? weights = null)
        {
            if (!File.Exists(path))
                throw new ModelFormatException(path, "wanted an ONNX model, found no such file");
            Path = path;
            _context = context;
            _weights = weights?.For(path);
            try
            {
                (Session, Provider) = SessionFactory.Open(path, context, _weights);
            }
            catch
            {
                _weights?.Dispose();
                throw;
            }
        }

        public string Path { get; }

        /// <summary>The execution provider this network really runs on.</summary>
        public ProviderReport Provider { get; }

        internal InferenceSession Session { get; }

        internal RunOptions RunOptions => _context.Run;

        internal NetworkPort Input(string name, int position)
        {
            return Port("input", name, position, Session.InputNames, Session.InputMetadata);
        }

        internal NetworkPort Output(string name, int position)
        {
            return Port("output", name, position, Session.OutputNames, Session.OutputMetadata);
        }

        /// <summary>Refuses a graph that wants more inputs than we know how to give.</summary>
        internal void RequireInputs(params NetworkPort[] known)
        {
            var unknown = Session.InputNames.Except(known.Select(port => port.Name)).ToArray();
            if (unknown.Length > 0)
                throw new ModelFormatException(Path, "wanted only the inputs " + string.Join(", ", known.Select(port => port.Name))
                    + ", found also " + string.Join(", ", unknown));
        }

        public void Dispose()
        {
            Session.Dispose();
            _weights?.Dispose();
        }

        NetworkPort Port(string kind, string name, int position, IReadOnlyList<string> names, IReadOnlyDictionary<string, NodeMetadata> all)
        {
            var found = names.Contains(name) ? name : position < names.Count ? names[position] : null;
            if (found == null || !all[found].IsTensor)
                throw new ModelFormatException(Path, "wanted a tensor as " + kind + " " + name + ", found " + string.Join(", ", names));
            var metadata = all[found];
            return new NetworkPort(found, metadata.ElementDataType, metadata.Dimensions);
        }
    }

    /// <summary>An input or output of a graph; a dimension of -1 is free.</summary>
    sealed record NetworkPort(string Name, TensorElementType Type, int[] Dimensions)
    {
        /// <exception cref="ArgumentException">The graph has another rank, or fixed a dimension to another extent.</exception>
        public void Require(string path, long[] shape)
        {
            var fits = Dimensions.Length == shape.Length;
            for (var i = 0; fits && i < shape.Length; i++)
                fits = Dimensions[i] < 0 || Dimensions[i] == shape[i];
            if (!fits)
                throw new ArgumentException(path + ": " + Name + " wants (" + string.Join(", ", Dimensions)
                    + ") with -1 for any, found (" + string.Join(", ", shape) + ").");
        }
    }
}
