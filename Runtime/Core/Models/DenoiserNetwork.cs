#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>A denoiser's graphs, opened: one, or its segments in the order they are run.</summary>
    sealed class DenoiserNetwork : IDisposable
    {
        readonly List<Network> _segments = new();

        /// <exception cref="ModelFormatException">A graph can't be run, or wants other inputs than it is given.</exception>
        public DenoiserNetwork(IReadOnlyList<string> graphs, InferenceContext context, MixedWeights? weights)
        {
            try
            {
                foreach (var graph in graphs)
                    _segments.Add(new Network(graph, context, weights));
                Sample = First.Input("sample", 0);
                Timestep = First.Input("timestep", 1);
                Context = First.Input("encoder_hidden_states", 2);
                Prediction = Last.Output("out_sample", 0);
                First.RequireInputs(Sample, Timestep, Context);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public IReadOnlyList<Network> Segments => _segments;

        public Network First => _segments[0];

        public Network Last => _segments[_segments.Count - 1];

        public NetworkPort Sample { get; }

        public NetworkPort Timestep { get; }

        public NetworkPort Context { get; }

        public NetworkPort Prediction { get; }

        /// <summary>Where tensors between segments lie: on the device where every segment can reach it, else in the host's memory.</summary>
        public OrtMemoryInfo NewCarryMemory()
        {
            return _segments.TrueForAll(segment => segment.Provider.InUse is ExecutionProvider.Cuda or ExecutionProvider.TensorRt)
                ? new OrtMemoryInfo("Cuda", OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default)
                : new OrtMemoryInfo("Cpu", OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);
        }

        public void Dispose()
        {
            foreach (var segment in _segments)
                segment.Dispose();
        }
    }
}
