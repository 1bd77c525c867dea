#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>
    /// The order of work: items of one mix of styles one after the other, so that styles change seldom, and within them items of one shape, so
    /// that network batches are full. Otherwise the list's order holds.
    /// </summary>
    static class NetworkBatches
    {
        public static IReadOnlyList<IReadOnlyList<PlannedItem>> Of(IEnumerable<PlannedItem> items)
        {
            var batches = new List<IReadOnlyList<PlannedItem>>();
            foreach (var mix in items.GroupBy(item => item.Recipe.Styles))
                foreach (var shape in mix.GroupBy(item => NetworkShape.Of(item.Recipe)))
                    Cut(shape.ToArray(), batches);
            return batches;
        }

        static void Cut(PlannedItem[] alike, List<IReadOnlyList<PlannedItem>> batches)
        {
            var size = Math.Max(1, alike[0].BatchSize);
            for (var start = 0; start < alike.Length; start += size)
                batches.Add(new ArraySegment<PlannedItem>(alike, start, Math.Min(size, alike.Length - start)));
        }
    }
}
