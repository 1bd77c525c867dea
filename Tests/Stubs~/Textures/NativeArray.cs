#nullable enable
using System;

namespace Unity.Collections
{
    public struct NativeArray<T> where T : struct
    {
        readonly T[] _items;

        internal NativeArray(T[] items) => _items = items;

        public readonly int Length => _items.Length;

        public readonly Span<T> AsSpan() => _items;
    }
}
