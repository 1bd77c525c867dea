#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Seeds that nobody has asked for yet: after the highest there is of the same picture.</summary>
    sealed class FreeSeeds
    {
        readonly Dictionary<string, ulong> _highest = new(StringComparer.Ordinal);

        public FreeSeeds(IEnumerable<BatchItem> taken)
        {
            foreach (var item in taken)
                Take(item);
        }

        /// <summary>The item with the next seeds, which are taken from now on.</summary>
        public IReadOnlyList<BatchItem> Next(BatchItem item, int count)
        {
            var items = new List<BatchItem>();
            for (var i = 0; i < count; i++)
            {
                var seed = unchecked(_highest.TryGetValue(SameButSeed(item), out var highest) ? highest + 1 : item.Request.Seed + 1);
                items.Add(item with { Request = item.Request with { Seed = seed } });
                _highest[SameButSeed(item)] = seed;
            }
            return items;
        }

        void Take(BatchItem item)
        {
            var picture = SameButSeed(item);
            if (!_highest.TryGetValue(picture, out var highest) || item.Request.Seed > highest)
                _highest[picture] = item.Request.Seed;
        }

        static string SameButSeed(BatchItem item)
        {
            var styles = string.Join(";", item.Styles.Select(style => FormattableString.Invariant($"{style.File}:{style.Weight}")));
            return $"{item.Request with { Seed = 0 }}\n{item.Kind.Name}\n{item.Scale}\n{styles}";
        }
    }
}
