#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The named lists of a table so far. A list may use those before it, so that none can hold itself.</summary>
    sealed class PromptLists
    {
        readonly Dictionary<string, PromptTemplate> _templates = new(StringComparer.OrdinalIgnoreCase);
        readonly List<NamedList> _lists = new();
        readonly JobLimits _limits;

        internal PromptLists(JobLimits limits)
        {
            _limits = limits;
        }

        internal IReadOnlyList<NamedList> All => _lists;

        internal void Add(Piece name, Piece values)
        {
            var title = name.Text;
            if (title.Length == 0 || !title.All(letter => char.IsLetterOrDigit(letter) || letter == '-' || letter == '_'))
                throw name.Wrong($"a list's name of letters, digits, - and _ wanted, found {name.Found}");
            if (_templates.ContainsKey(title))
                throw name.Wrong($"a list of another name wanted, found @{title} again");
            if (_lists.Count >= _limits.Rows)
                throw name.Wrong($"up to {_limits.Rows} lists wanted, found more");
            _templates.Add(title, new PromptParser(values, this, _limits).List());
            _lists.Add(new NamedList(title, values.Text));
        }

        /// <param name="name">With its @ in front.</param>
        internal PromptTemplate Named(Piece name)
        {
            var title = name.Text.Substring(1);
            if (_templates.TryGetValue(title, out var template))
                return template;
            var known = _lists.Count == 0 ? "there are none before this" : "there are " + string.Join(", ", _lists.Take(20).Select(list => list.Name));
            throw name.Wrong($"a list wanted after @, {known}; found {Piece.Quote(title)} (a text that begins with @ is written \\@)");
        }
    }
}
