#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Decisions in their order, and how many of them are in effect; immutable. The oldest are forgotten.</summary>
    public sealed class DecisionHistory
    {
        public static readonly DecisionHistory Empty = new(Array.Empty<IReadOnlyList<VerdictSheet.Change>>(), 0, 0);

        const int Remembered = 1000;

        readonly IReadOnlyList<VerdictSheet.Change>[] _decisions;
        readonly int _forgotten;

        DecisionHistory(IReadOnlyList<VerdictSheet.Change>[] decisions, int position, int forgotten)
        {
            _decisions = decisions;
            Position = position;
            _forgotten = forgotten;
        }

        /// <summary>How many are in effect, forgotten ones counted.</summary>
        public int Position { get; }

        public bool CanUndo => Position > _forgotten;

        public bool CanRedo => Position < _forgotten + _decisions.Length;

        /// <summary>Made now: what was undone before can't be redone after it.</summary>
        public DecisionHistory With(IReadOnlyList<VerdictSheet.Change> decision)
        {
            var kept = _decisions.Take(Position - _forgotten).Append(decision).ToArray();
            var excess = Math.Max(0, kept.Length - Remembered);
            return new DecisionHistory(kept.Skip(excess).ToArray(), Position + 1, _forgotten + excess);
        }

        /// <summary>The history after going back or forth by one, and the decision that this was.</summary>
        public (DecisionHistory History, IReadOnlyList<VerdictSheet.Change> Decision) Step(bool back)
        {
            var next = back ? Position - 1 : Position + 1;
            return (new DecisionHistory(_decisions, next, _forgotten), _decisions[Math.Min(next, Position) - _forgotten]);
        }
    }
}
