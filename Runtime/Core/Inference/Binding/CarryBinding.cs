#nullable enable
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>What one network's binding sends to others and receives from them. Each tensor is bound once, after the run that made it.</summary>
    sealed class CarryBinding
    {
        readonly OrtIoBinding _binding;
        readonly List<Carry> _sent = new();
        readonly List<Carry> _received = new();
        bool _sentAreBound;
        bool _receivedAreBound;

        public CarryBinding(OrtIoBinding binding)
        {
            _binding = binding;
        }

        public void Send(Carry carry, OrtMemoryInfo memory)
        {
            _sent.Add(carry);
            _binding.BindOutputToDevice(carry.Name, memory);
        }

        public void Receive(Carry carry)
        {
            _received.Add(carry);
        }

        /// <summary>Binds what is received anew, for memory that binding copies.</summary>
        public void Rebind()
        {
            _receivedAreBound = false;
        }

        public void BeforeRun()
        {
            if (_receivedAreBound)
                return;
            foreach (var carry in _received)
                _binding.BindInput(carry.Name, carry.Value!);
            _receivedAreBound = true;
        }

        /// <summary>Keeps what the first run allocated, for every later run to write to.</summary>
        public void AfterRun()
        {
            if (_sentAreBound || _sent.Count == 0)
                return;
            var names = _binding.GetOutputNames();
            var values = _binding.GetOutputValues();
            for (var i = 0; i < names.Length; i++)
                Keep(names[i], values[i]);
            _sentAreBound = true;
        }

        void Keep(string name, OrtValue value)
        {
            if (_sent.Find(carry => carry.Name == name) is not { } carry)
            {
                value.Dispose();
                return;
            }

            carry.Value = value;
            _binding.BindOutput(name, value);
        }
    }
}
