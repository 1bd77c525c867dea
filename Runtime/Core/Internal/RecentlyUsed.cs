#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Remembers what was made for the last few keys; the one unused for longest is forgotten first. Finding a key allocates nothing.</summary>
    sealed class RecentlyUsed<TKey, TValue>
        where TKey : notnull
    {
        readonly int _capacity;
        readonly Func<TKey, TValue> _make;
        readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _byKey;
        readonly LinkedList<(TKey Key, TValue Value)> _newestFirst = new();

        /// <summary>What is not remembered is made.</summary>
        public RecentlyUsed(int capacity, Func<TKey, TValue> make, IEqualityComparer<TKey>? comparer = null)
        {
            _make = make;
            _capacity = capacity >= 1 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "1 or more wanted");
            _byKey = new Dictionary<TKey, LinkedListNode<(TKey, TValue)>>(comparer ?? EqualityComparer<TKey>.Default);
        }

        /// <summary>From any thread; a value is made once even if two ask for it.</summary>
        public TValue Get(TKey key)
        {
            lock (_byKey)
                return Found(key);
        }

        TValue Found(TKey key)
        {
            if (_byKey.TryGetValue(key, out var node))
            {
                _newestFirst.Remove(node);
                _newestFirst.AddFirst(node);
                return node.Value.Value;
            }

            var value = _make(key);
            _byKey[key] = _newestFirst.AddFirst((key, value));
            if (_byKey.Count > _capacity)
                Forget(_newestFirst.Last!);
            return value;
        }

        void Forget(LinkedListNode<(TKey Key, TValue Value)> node)
        {
            _byKey.Remove(node.Value.Key);
            _newestFirst.Remove(node);
        }
    }
}
