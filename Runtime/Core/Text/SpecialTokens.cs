#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>The tokens that stand in a prompt literally, before any cleaning: begin, end, padding and added ones.</summary>
    sealed class SpecialTokens
    {
        readonly IReadOnlyDictionary<string, int> _ids;
        readonly string[] _longestFirst;
        readonly char[] _firstCharacters;

        internal SpecialTokens(IReadOnlyDictionary<string, int> ids)
        {
            _ids = ids;
            _longestFirst = ids.Keys.OrderByDescending(token => token.Length).ThenBy(token => token, StringComparer.Ordinal).ToArray();
            _firstCharacters = _longestFirst.Select(token => token[0]).Distinct().ToArray();
        }

        internal bool TryGet(string word, out int id) => _ids.TryGetValue(word, out id);

        /// <summary>The text between special tokens (id null) and the special tokens themselves, in order; no part is empty.</summary>
        internal IEnumerable<(string Text, int? Id)> Split(string prompt)
        {
            var start = 0;
            for (var at = Next(prompt, 0); at >= 0; at = Next(prompt, at))
            {
                var token = At(prompt, at);
                if (token == null)
                {
                    at++;
                    continue;
                }
                if (at > start)
                    yield return (prompt.Substring(start, at - start), null);
                yield return (token, _ids[token]);
                at += token.Length;
                start = at;
            }
            if (start < prompt.Length)
                yield return (prompt.Substring(start), null);
        }

        int Next(string prompt, int from) => from < prompt.Length ? prompt.IndexOfAny(_firstCharacters, from) : -1;

        string? At(string prompt, int at) =>
            Array.Find(_longestFirst, token => string.CompareOrdinal(prompt, at, token, 0, token.Length) == 0);
    }
}
