#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Places in the list of pictures, in their order; immutable.</summary>
    public sealed class PictureSelection
    {
        public static readonly PictureSelection None = new(Array.Empty<int>());

        readonly int[] _sorted;

        PictureSelection(int[] sorted)
        {
            _sorted = sorted;
        }

        public int Count => _sorted.Length;

        public int this[int index] => _sorted[index];

        public IEnumerable<int> All => _sorted;

        public static PictureSelection Of(IEnumerable<int> places)
        {
            var sorted = places.Distinct().ToArray();
            Array.Sort(sorted);
            return new PictureSelection(sorted);
        }

        public bool Contains(int place) => Array.BinarySearch(_sorted, place) >= 0;

        public PictureSelection Toggled(int place) => Of(Contains(place) ? _sorted.Where(other => other != place) : _sorted.Append(place));
    }
}
