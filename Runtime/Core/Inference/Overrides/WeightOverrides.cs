#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Yoso
{
    /// <summary>Weights that a session takes instead of those its graph finds in files. Must outlive the sessions.</summary>
    /// <remarks>
    /// They are put in place before the graph is optimized, so what is folded or laid out anew (half precision, convolutions) is made of
    /// them. <c>SessionOptions.AddInitializer</c> comes after that and leaves such weights as they were, without a word.
    /// </remarks>
    public sealed class WeightOverrides : IDisposable
    {
        readonly Dictionary<string, IntPtr> _values = new Dictionary<string, IntPtr>(StringComparer.Ordinal);
        readonly List<GCHandle> _pinned = new List<GCHandle>();

        public int Count => _values.Count;

        /// <param name="name">The parameter's name in the graph, which must hold it as external data of the same type and shape.</param>
        /// <param name="type">F32, F16 or BF16</param>
        /// <param name="content">Little-endian elements, slowest dimension first; kept, not copied.</param>
        public void Add(string name, TensorType type, IReadOnlyList<long> shape, byte[] content)
        {
            var length = shape.Aggregate((long)type.ByteSize(), (product, size) => product * size);
            if (content.LongLength != length)
                throw new ArgumentException($"{name}: {type}[{string.Join(", ", shape)}] wants {length} bytes, found {content.LongLength}", nameof(content));
            if (_values.ContainsKey(name))
                throw new ArgumentException($"{name}: wanted each weight once, found it again", nameof(name));

            var pin = GCHandle.Alloc(content, GCHandleType.Pinned);
            _pinned.Add(pin);
            _values.Add(name, OrtNative.CreateTensor(pin.AddrOfPinnedObject(), content.Length, shape.ToArray(), ElementType(type)));
        }

        /// <summary>Makes sessions opened with these options use the weights.</summary>
        /// <exception cref="OnnxRuntimeException">Opening fails later where the graph has no such weight, or another type or shape.</exception>
        public void ApplyTo(SessionOptions options)
        {
            if (_values.Count > 0)
                OrtNative.AddExternalInitializers(options, _values.Keys.ToArray(), _values.Values.ToArray());
        }

        public void Dispose()
        {
            foreach (var value in _values.Values)
                OrtNative.ReleaseTensor(value);
            foreach (var pin in _pinned)
                pin.Free();
            _values.Clear();
            _pinned.Clear();
        }

        static int ElementType(TensorType type)
        {
            switch (type)
            {
                case TensorType.F32: return 1;
                case TensorType.F16: return 10;
                case TensorType.BF16: return 16;
                default: throw new ArgumentException($"wanted F32, F16 or BF16, found {type}", nameof(type));
            }
        }
    }
}
