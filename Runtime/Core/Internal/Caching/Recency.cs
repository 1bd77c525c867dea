#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Yoso
{
    /// <summary>Keeps values up to a total weight; the one unused for longest is forgotten first. Finding a key allocates nothing. One thread at a time.</summary>
    sealed class Recency<TKey, TValue>
        where TKey : notnull
    {
        readonly long _capacity;
        readonly Action<TKey, TValue>? _forgotten;
        readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> _byKey;
        readonly LinkedList<(TKey Key, TValue Value, long Weight)> _newestFirst = new();

        /// <summary>Says what was forgotten for want of room, or by <see cref="Clear"/>.</summary>
        public Recency(long capacity, IEqualityComparer<TKey>? comparer = null, Action<TKey, TValue>? forgotten = null)
        {
            _capacity = capacity;
            _forgotten = forgotten;
            _byKey = new Dictionary<TKey, LinkedListNode<(TKey, TValue, long)>>(comparer ?? EqualityComparer<TKey>.Default);
        }

        /// <summary>The weight of everything kept.</summary>
        public long Weight { get; private set; }

        public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
        {
            value = default;
            if (!_byKey.TryGetValue(key, out var node))
                return false;
            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            value = node.Value.Value;
            return true;
        }

        /// <summary>Replaces the key's value. What is heavier than the capacity is forgotten at once, and nothing else for it.</summary>
        public void Add(TKey key, TValue value, long weight)
        {
            if (_byKey.TryGetValue(key, out var former))
                Forget(former);
            if (weight > _capacity)
            {
                _forgotten?.Invoke(key, value);
                return;
            }

            _byKey[key] = _newestFirst.AddFirst((key, value, weight));
            Weight += weight;
            while (Weight > _capacity)
                MakeRoom(_newestFirst.Last!);
        }

        public void Clear()
        {
            while (_newestFirst.Last is { } oldest)
                MakeRoom(oldest);
        }

        void MakeRoom(LinkedListNode<(TKey Key, TValue Value, long Weight)> oldest)
        {
            Forget(oldest);
            _forgotten?.Invoke(oldest.Value.Key, oldest.Value.Value);
        }

        void Forget(LinkedListNode<(TKey Key, TValue Value, long Weight)> node)
        {
            _byKey.Remove(node.Value.Key);
            _newestFirst.Remove(node);
            Weight -= node.Value.Weight;
        }
    }
}
