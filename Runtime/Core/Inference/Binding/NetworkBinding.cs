#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>The tensors of a network for one set of shapes, bound once and used run after run: a run on the CPU allocates no managed memory.</summary>
    sealed class NetworkBinding : IDisposable
    {
        readonly Network _network;
        readonly OrtIoBinding _binding;
        readonly List<TensorBuffer> _owned = new();
        readonly List<(string Name, TensorBuffer Tensor)> _inputs = new();
        readonly List<TensorBuffer> _outputs = new();
        readonly CarryBinding _carries;

        public NetworkBinding(Network network)
        {
            _network = network;
            _binding = network.Session.CreateIoBinding();
            _carries = new CarryBinding(_binding);
        }

        public TensorBuffer Input(NetworkPort port, params long[] shape)
        {
            var tensor = Allocate(port, shape);
            Share(port, tensor);
            return tensor;
        }

        /// <summary>Reads a tensor that belongs to another binding.</summary>
        public void Share(NetworkPort port, TensorBuffer tensor)
        {
            port.Require(_network.Path, tensor.Shape);
            _inputs.Add((port.Name, tensor));
            _binding.BindInput(port.Name, tensor.Value);
        }

        public TensorBuffer Output(NetworkPort port, params long[] shape)
        {
            var tensor = Allocate(port, shape);
            _outputs.Add(tensor);
            _binding.BindOutput(port.Name, tensor.Value);
            return tensor;
        }

        /// <summary>An output for another network to read.</summary>
        public void Send(Carry carry, OrtMemoryInfo memory)
        {
            _carries.Send(carry, memory);
        }

        /// <summary>An input that another network writes, in a run before this one's.</summary>
        public void Receive(Carry carry)
        {
            _carries.Receive(carry);
        }

        /// <summary>Inputs as last written, through the network, into the outputs.</summary>
        /// <exception cref="ModelFormatException">The graph failed, or its weights gave a shape other than the declared one.</exception>
        public void Run()
        {
            foreach (var (_, tensor) in _inputs)
                tensor.Commit();
            RebindOnDevice();
            _carries.BeforeRun();
            try
            {
                _network.Session.RunWithBinding(_network.RunOptions, _binding);
            }
            catch (OnnxRuntimeException error) when (!_network.RunOptions.Terminate)
            {
                throw new ModelFormatException(_network.Path, "the network failed: " + error.Message, error);
            }

            _carries.AfterRun();
            foreach (var tensor in _outputs)
                tensor.Fetch();
        }

        public void Dispose()
        {
            _binding.Dispose();
            foreach (var tensor in _owned)
                tensor.Dispose();
        }

        /// <summary>Binding is what copies an input to a device, so there it is done before each run.</summary>
        void RebindOnDevice()
        {
            if (_network.Provider.InUse == ExecutionProvider.Cpu)
                return;
            foreach (var (name, tensor) in _inputs)
                _binding.BindInput(name, tensor.Value);
            _carries.Rebind();
        }

        TensorBuffer Allocate(NetworkPort port, long[] shape)
        {
            port.Require(_network.Path, shape);
            try
            {
                var tensor = new TensorBuffer(port.Type, shape);
                _owned.Add(tensor);
                return tensor;
            }
            catch (NotSupportedException error)
            {
                throw new ModelFormatException(_network.Path, port.Name + ": " + error.Message, error);
            }
        }
    }
}
