#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What one check found, and what helps.</summary>
    /// <param name="Check">What was looked at, such as "Model opens".</param>
    public sealed record Finding(string Check, Health Health, string Found)
    {
        /// <summary>What a person can do about it; empty where nothing has to be done.</summary>
        public string Advice { get; init; } = "";

        /// <summary>What can be done at once; null where only the advice helps.</summary>
        public Fix? Fix { get; init; }

        /// <summary>Good where the list is empty; else its items, a few by name.</summary>
        internal static Finding OfEach(string check, Health health, IReadOnlyList<string> items, string good)
        {
            const int Shown = 4;
            var more = items.Count > Shown ? $"\nand {items.Count - Shown} more" : "";
            return items.Count == 0 ? new Finding(check, Health.Good, good) : new Finding(check, health, string.Join("\n", items.Take(Shown)) + more);
        }
    }
}
