#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>One order for a set of styles, so that the order in which they are named changes no bit.</summary>
    static class StyleOrder
    {
        /// <summary>By the files' hashes; a file named several times counts once with the sum of its weights, one of weight 0 not at all.</summary>
        public static IReadOnlyList<StyleChoice> Canonical(IReadOnlyList<StyleChoice> styles)
        {
            return styles.GroupBy(style => style.File.Hash, StringComparer.Ordinal)
                .Select(same => new StyleChoice(same.OrderBy(style => style.File.Name, StringComparer.Ordinal).First().File, Sum(same)))
                .Where(style => style.Weight != 0)
                .OrderBy(style => style.File.Hash, StringComparer.Ordinal)
                .ToArray();
        }

        /// <summary>As recipes name them.</summary>
        public static IReadOnlyList<StyleWeight> Names(IReadOnlyList<StyleChoice> canonical)
        {
            return canonical.Count == 0
                ? StyleList.Empty
                : new StyleList(canonical.Select(style => new StyleWeight(style.File.Name, style.Weight) { Hash = style.File.Hash }).ToArray());
        }

        /// <summary>Tells mixes of a network apart; empty for none.</summary>
        public static string Key(IEnumerable<StyleChoice> canonical)
        {
            return string.Join(" ", canonical.Select(style => $"{style.File.Hash}:{BitConverter.SingleToInt32Bits(style.Weight):x8}"));
        }

        static float Sum(IEnumerable<StyleChoice> same)
        {
            return (float)same.Select(style => (double)style.Weight).OrderBy(weight => weight).Sum();
        }
    }
}
