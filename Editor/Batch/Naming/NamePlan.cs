#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>
    /// Names items one after the other: relative paths without an ending, with / between folders, that Windows, macOS and Linux take and
    /// that differ even where case doesn't count. A name depends on the items before it and on none after.
    /// </summary>
    public sealed class NamePlan
    {
        const string Unnamed = "picture";

        readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
        readonly Dictionary<string, NamingRule> _rules = new(StringComparer.Ordinal);
        readonly NamingRule _rule;
        readonly NameLimits _limits;
        long _index;

        /// <param name="taken">Names that are in use already, without their endings.</param>
        public NamePlan(NamingRule rule, NameLimits limits, IEnumerable<string>? taken = null)
        {
            _rule = rule;
            _limits = limits;
            _taken.UnionWith((taken ?? Array.Empty<string>()).Select(FoldedText.Of));
        }

        /// <summary>A name for each item, in order.</summary>
        /// <exception cref="ArgumentException">The folder leaves no room for names, or an item's own rule can't be read.</exception>
        public static IReadOnlyList<string> For(IEnumerable<BatchItem> items, NamingRule rule, NameLimits limits)
        {
            var plan = new NamePlan(rule, limits);
            return items.Select(plan.Next).ToArray();
        }

        /// <summary>The name of the next item.</summary>
        /// <exception cref="ArgumentException">The folder leaves no room for names, or the item's own rule can't be read.</exception>
        public string Next(BatchItem item)
        {
            var components = RuleOf(item).Components;
            var named = new NamedItem(item, ++_index);
            var length = _limits.Share(components.Count);
            var folders = components.Take(components.Count - 1).Select(folder => folder.Of(named, new NameRoom(length, 0))).Where(folder => folder.Length > 0);
            return Unique(string.Concat(folders.Select(folder => folder + "/")), ending => FileName(components[components.Count - 1], named, length - ending));
        }

        string FileName(NameComponent file, NamedItem named, int length)
        {
            var name = file.Of(named, new NameRoom(length, _limits.Ending));
            return name.Length > 0 ? name : Unnamed;
        }

        string Unique(string folders, Func<int, string> shortened)
        {
            var name = folders + shortened(0);
            var folded = FoldedText.Of(name);
            for (var copy = _copies.TryGetValue(folded, out var last) ? last + 1 : 2; !_taken.Add(FoldedText.Of(name)); copy++)
            {
                var ending = "-" + copy.ToString(CultureInfo.InvariantCulture);
                name = folders + shortened(ending.Length) + ending;
                _copies[folded] = copy;
            }

            return name;
        }

        NamingRule RuleOf(BatchItem item)
        {
            if (item.Name.Length == 0)
                return _rule;
            if (!_rules.TryGetValue(item.Name, out var rule))
                _rules.Add(item.Name, rule = NamingRule.Parse(item.Name));
            return rule;
        }
    }
}
