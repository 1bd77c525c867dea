#nullable enable
using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Yoso
{
    /// <summary>
    /// A tensor allocated once, pinned, and read or written in place by a network. Its values are seen as float whatever the graph
    /// declares; a float holds every whole number up to 2^24 exactly, so token ids and timesteps too.
    /// </summary>
    sealed class TensorBuffer : IDisposable
    {
        readonly float[] _values;
        readonly Array _native;

        public TensorBuffer(TensorElementType type, long[] shape)
        {
            Shape = shape;
            _values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
            (_native, Value) = type switch
            {
                TensorElementType.Float => Pin(_values, shape),
                TensorElementType.Float16 => Pin(new Float16[_values.Length], shape),
                TensorElementType.Int64 => Pin(new long[_values.Length], shape),
                TensorElementType.Int32 => Pin(new int[_values.Length], shape),
                _ => throw new NotSupportedException("wanted float, float16, int64 or int32, found " + type),
            };
        }

        public long[] Shape { get; }

        public OrtValue Value { get; }

        public Memory<float> Memory => _values;

        public Span<float> Values => _values;

        /// <summary>After <see cref="Values"/> were written: brings them into the declared element type.</summary>
        public void Commit()
        {
            if (_native is Float16[] halves)
                for (var i = 0; i < halves.Length; i++)
                    halves[i] = (Float16)_values[i];
            else if (_native is long[] longs)
                for (var i = 0; i < longs.Length; i++)
                    longs[i] = (long)_values[i];
            else if (_native is int[] ints)
                for (var i = 0; i < ints.Length; i++)
                    ints[i] = (int)_values[i];
        }

        /// <summary>After a network wrote the tensor: brings it into <see cref="Values"/>.</summary>
        public void Fetch()
        {
            if (_native is Float16[] halves)
                for (var i = 0; i < halves.Length; i++)
                    _values[i] = (float)halves[i];
        }

        public void Dispose()
        {
            Value.Dispose();
        }

        static (Array, OrtValue) Pin<T>(T[] values, long[] shape)
            where T : unmanaged
        {
            return (values, OrtValue.CreateTensorValueFromMemory(values, shape));
        }
    }
}
