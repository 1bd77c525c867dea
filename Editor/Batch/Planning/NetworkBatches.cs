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
        /// <param name="size">How many pictures of a recipe go through the network together.</param>
        public static IReadOnlyList<IReadOnlyList<PlannedItem>> Of(IEnumerable<PlannedItem> items, Func<Recipe, int> size)
        {
            var batches = new List<IReadOnlyList<PlannedItem>>();
            foreach (var mix in items.GroupBy(item => item.Recipe.Styles))
                foreach (var shape in mix.GroupBy(item => NetworkShape.Of(item.Recipe)))
                    Cut(shape.ToArray(), size(shape.First().Recipe), batches);
            return batches;
        }

        static void Cut(PlannedItem[] alike, int size, List<IReadOnlyList<PlannedItem>> batches)
        {
            if (size < 1)
                throw new ArgumentException($"size: a network batch of 1 or more wanted, found {size}", nameof(size));
            for (var start = 0; start < alike.Length; start += size)
                batches.Add(new ArraySegment<PlannedItem>(alike, start, Math.Min(size, alike.Length - start)));
        }
    }
}
