#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Remembers what was made for the last few keys; the one unused for longest is forgotten first. Finding a key allocates nothing.</summary>
    sealed class RecentlyUsed<TKey, TValue>
        where TKey : notnull
    {
        readonly Recency<TKey, TValue> _recent;
        readonly Func<TKey, TValue> _make;

        /// <summary>What is not remembered is made; values that hold resources are given back through <paramref name="forgotten"/>.</summary>
        public RecentlyUsed(int capacity, Func<TKey, TValue> make, IEqualityComparer<TKey>? comparer = null, Action<TKey, TValue>? forgotten = null)
        {
            _make = make;
            _recent = capacity >= 1
                ? new Recency<TKey, TValue>(capacity, comparer, forgotten)
                : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "1 or more wanted");
        }

        /// <summary>From any thread; a value is made once even if two ask for it.</summary>
        public TValue Get(TKey key)
        {
            lock (_recent)
            {
                if (!_recent.TryGet(key, out var value))
                    _recent.Add(key, value = _make(key), 1);
                return value;
            }
        }

        /// <summary>Forgets everything.</summary>
        public void Clear()
        {
            lock (_recent)
                _recent.Clear();
        }
    }
}
