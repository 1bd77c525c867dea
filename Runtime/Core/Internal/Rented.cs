#nullable enable
using System;
using System.Buffers;

namespace Yoso
{
    /// <summary>Scratch memory borrowed from a pool for as long as the value lives; its content is left over from others.</summary>
    readonly ref struct Rented<T>
    {
        const int MaxLength = 1 << 26;
        const int ArraysPerLength = 6;

        /// <summary>Its own pool: the shared one of older runtimes does not keep arrays of more than a million elements.</summary>
        static readonly ArrayPool<T> Pool = ArrayPool<T>.Create(MaxLength, ArraysPerLength);

        readonly T[] _array;

        public Rented(int length)
        {
            _array = Pool.Rent(length);
            Span = _array.AsSpan(0, length);
        }

        public Span<T> Span { get; }

        public void Dispose() => Pool.Return(_array);
    }
}
