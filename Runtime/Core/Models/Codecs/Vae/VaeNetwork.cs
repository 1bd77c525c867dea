#nullable enable
using System;

namespace Yoso
{
    /// <summary>One half of a diffusers autoencoder: a network with one input and one output, prepared for one picture of one size at a time.</summary>
    sealed class VaeNetwork : IDisposable
    {
        readonly Network _network;
        readonly NetworkPort _inputPort;
        readonly NetworkPort _outputPort;
        NetworkBinding? _binding;
        TensorBuffer? _input;
        TensorBuffer? _output;

        /// <exception cref="ModelFormatException">The bundle lacks the network, or has one that wants other inputs.</exception>
        public VaeNetwork(ModelBundle bundle, InferenceContext context, VaeHalf half, (string Input, string Output) ports)
        {
            Config = VaeConfig.Read(bundle, half);
            _network = new Network(half.Graph, context);
            _inputPort = _network.Input(ports.Input, 0);
            _outputPort = _network.Output(ports.Output, 0);
            _network.RequireInputs(_inputPort);
        }

        public VaeConfig Config { get; }

        public string OutputName => _outputPort.Name;

        /// <summary>(channels, height, width), to be filled before each run.</summary>
        public Span<float> Input => _input!.Values;

        /// <summary>(channels, height, width), valid until the next run.</summary>
        public Span<float> Output => _output!.Values;

        /// <summary>Makes the tensors for two shapes, unless they are the ones there are.</summary>
        public void Prepare(PlaneShape input, PlaneShape output)
        {
            if (_binding != null && input.IsThatOf(_input!) && output.IsThatOf(_output!))
                return;
            _binding?.Dispose();
            _binding = null;
            var binding = new NetworkBinding(_network);
            _input = binding.Input(_inputPort, 1, input.Channels, input.Height, input.Width);
            _output = binding.Output(_outputPort, 1, output.Channels, output.Height, output.Width);
            _binding = binding;
        }

        public void Run()
        {
            _binding!.Run();
        }

        public void Dispose()
        {
            _binding?.Dispose();
            _network.Dispose();
        }
    }

    /// <summary>Channel planes of one size.</summary>
    readonly struct PlaneShape
    {
        public PlaneShape(int channels, int height, int width)
        {
            (Channels, Height, Width) = (channels, height, width);
        }

        public int Channels { get; }

        public int Height { get; }

        public int Width { get; }

        public bool IsThatOf(TensorBuffer tensor)
        {
            return tensor.Shape[1] == Channels && tensor.Shape[2] == Height && tensor.Shape[3] == Width;
        }
    }
}
