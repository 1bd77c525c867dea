#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>A denoiser's tensors for one shape, bound to each of its segments; what crosses from one to the next is not copied.</summary>
    sealed class DenoiserBinding : IDisposable
    {
        readonly List<NetworkBinding> _segments = new();
        readonly Dictionary<string, Carry> _carries = new();
        int _next;

        /// <exception cref="ArgumentException">The graph was exported for another fixed shape.</exception>
        /// <exception cref="ModelFormatException">A segment wants what no earlier one gives.</exception>
        public DenoiserBinding(DenoiserNetwork network, DenoiserShape shape, int latentChannels, int contextWidth)
        {
            try
            {
                foreach (var segment in network.Segments)
                    _segments.Add(new NetworkBinding(segment));
                var (first, last) = (_segments[0], _segments[_segments.Count - 1]);
                Sample = first.Input(network.Sample, shape.Batch, latentChannels, shape.Height, shape.Width);
                Timestep = first.Input(network.Timestep, TimestepShape(network.Timestep, shape.Batch));
                Context = first.Input(network.Context, shape.Batch, shape.Tokens, contextWidth);
                Prediction = last.Output(network.Prediction, shape.Batch, latentChannels, shape.Height, shape.Width);
                Connect(network);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public TensorBuffer Sample { get; }

        public TensorBuffer Timestep { get; }

        public TensorBuffer Context { get; }

        public TensorBuffer Prediction { get; }

        /// <exception cref="InvalidOperationException">Neither the first segment nor the one after the last that ran.</exception>
        public void Run(int segment)
        {
            if (segment != 0 && segment != _next)
                throw new InvalidOperationException($"segment {segment}: wanted 0{(_next > 0 ? " or " + _next : "")}; segments run in order");
            _next = 0;
            _segments[segment].Run();
            _next = (segment + 1) % _segments.Count;
        }

        public void Dispose()
        {
            foreach (var segment in _segments)
                segment.Dispose();
            foreach (var carry in _carries.Values)
                carry.Dispose();
        }

        void Connect(DenoiserNetwork network)
        {
            using var memory = network.NewCarryMemory();
            for (var i = 0; i < _segments.Count; i++)
            {
                if (i > 0)
                    Receive(network.Segments[i], _segments[i], network.Context.Name);
                if (i < _segments.Count - 1)
                    Send(network.Segments[i], _segments[i], memory);
            }
        }

        void Send(Network segment, NetworkBinding binding, OrtMemoryInfo memory)
        {
            foreach (var name in segment.Session.OutputNames)
            {
                var carry = _carries[name] = new Carry(name);
                binding.Send(carry, memory);
            }
        }

        void Receive(Network segment, NetworkBinding binding, string context)
        {
            foreach (var name in segment.Session.InputNames)
                if (name == context)
                    binding.Share(segment.Input(name, 0), Context);
                else if (_carries.TryGetValue(name, out var carry))
                    binding.Receive(carry);
                else
                    throw new ModelFormatException(segment.Path, $"wanted only inputs that earlier segments give ({string.Join(", ", _carries.Keys)}), found {name}");
        }

        /// <summary>Exports differ: a scalar, a list of one, or one a picture.</summary>
        static long[] TimestepShape(NetworkPort timestep, int batch)
        {
            var dimensions = timestep.Dimensions;
            return dimensions.Length == 0 ? Array.Empty<long>() : new long[] { dimensions[0] == 1 ? 1 : batch };
        }
    }
}
