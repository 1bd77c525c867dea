#nullable enable
using System;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>
    /// A tensor that one network hands to another: written by the first and read by the second in the same memory, which ONNX Runtime
    /// allocates in the first run, when the size is known.
    /// </summary>
    sealed class Carry : IDisposable
    {
        public Carry(string name)
        {
            Name = name;
        }

        /// <summary>What both graphs call it.</summary>
        public string Name { get; }

        /// <summary>Null before the first run.</summary>
        public OrtValue? Value { get; set; }

        public void Dispose()
        {
            Value?.Dispose();
        }
    }
}
