#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Verdicts by picture; immutable. Pictures nobody has judged are not in it.</summary>
    public sealed class VerdictSheet
    {
        public static readonly VerdictSheet Empty = new(new Dictionary<string, Verdict>());

        readonly Dictionary<string, Verdict> _verdicts;

        public VerdictSheet(IReadOnlyDictionary<string, Verdict> verdicts) : this(new Dictionary<string, Verdict>(verdicts, StringComparer.Ordinal))
        {
        }

        VerdictSheet(Dictionary<string, Verdict> verdicts)
        {
            _verdicts = verdicts;
        }

        public Verdict this[string key] => _verdicts.TryGetValue(key, out var verdict) ? verdict : Verdict.None;

        /// <summary>Every key that has one.</summary>
        public IEnumerable<KeyValuePair<string, Verdict>> All => _verdicts;

        public VerdictSheet With(IReadOnlyList<Change> changes, bool undone = false)
        {
            var verdicts = new Dictionary<string, Verdict>(_verdicts, StringComparer.Ordinal);
            foreach (var change in changes)
                Set(verdicts, change.Key, undone ? change.Before : change.After);
            return new VerdictSheet(verdicts);
        }

        static void Set(Dictionary<string, Verdict> verdicts, string key, Verdict verdict)
        {
            if (verdict == Verdict.None)
                verdicts.Remove(key);
            else
                verdicts[key] = verdict;
        }

        /// <summary>One picture's verdict before and after a decision.</summary>
        public sealed record Change(string Key, Verdict Before, Verdict After);
    }
}
