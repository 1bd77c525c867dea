#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Places in the list of pictures, in their order; immutable.</summary>
    public sealed class Selection
    {
        public static readonly Selection None = new(Array.Empty<int>());

        readonly int[] _sorted;

        Selection(int[] sorted)
        {
            _sorted = sorted;
        }

        public int Count => _sorted.Length;

        public int this[int index] => _sorted[index];

        public IEnumerable<int> All => _sorted;

        public static Selection Of(IEnumerable<int> places)
        {
            var sorted = places.Distinct().ToArray();
            Array.Sort(sorted);
            return new Selection(sorted);
        }

        public bool Contains(int place) => Array.BinarySearch(_sorted, place) >= 0;

        public Selection Toggled(int place) => Of(Contains(place) ? _sorted.Where(other => other != place) : _sorted.Append(place));
    }
}
