#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Deciding, and taking it back.</summary>
    static class ReviewRules
    {
        public static DeskStep Apply(DeskState state, ReviewCommand command)
        {
            switch (command)
            {
                case Decide decide: return Decided(state, decide.Verdict);
                case Prefer prefer: return Preferred(state, prefer.Left);
                case GoToDecision to: return new DeskStep(Went(state, to.Position));
                default: throw new ArgumentException($"command: wanted one about decisions, found {command.GetType().Name}", nameof(command));
            }
        }

        /// <summary>The state with these pictures judged, as one decision; only pictures that are there can be.</summary>
        internal static DeskStep Judge(DeskState state, IEnumerable<(DeskPicture Picture, Verdict Verdict)> judged, string label)
        {
            var changes = judged.Where(pair => pair.Picture.IsMade && state.Verdicts[pair.Picture.Key] != pair.Verdict)
                .Select(pair => new VerdictSheet.Change(pair.Picture.Key, state.Verdicts[pair.Picture.Key], pair.Verdict)).ToArray();
            if (changes.Length == 0)
                return new DeskStep(state);
            var history = state.History.With(changes);
            return new DeskStep(state with { Verdicts = state.Verdicts.With(changes), History = history }, new RecordUndo(label, history.Position));
        }

        /// <summary>With one picture selected the cursor goes on to the next, so that one key a picture is enough.</summary>
        static DeskStep Decided(DeskState state, Verdict verdict)
        {
            var selected = state.Selected();
            if (verdict != Verdict.None && selected.Count > 0 && selected.All(picture => state.Verdicts[picture.Key] == verdict))
                return Judge(state, selected.Select(picture => (picture, Verdict.None)), "Clear verdict");
            var step = Judge(state, selected.Select(picture => (picture, verdict)), Label(verdict));
            return selected.Count == 1 && step.State != state && verdict != Verdict.None ? step with { State = GridRules.Advance(step.State) } : step;
        }

        static DeskStep Preferred(DeskState state, bool left)
        {
            if (!(state.Grid.Compared is { } pair))
                return new DeskStep(state);
            var (kept, rejected) = left ? pair : (pair.Right, pair.Left);
            return Judge(state, new[] { (state.Pictures[kept], Verdict.Kept), (state.Pictures[rejected], Verdict.Rejected) }, "Prefer picture");
        }

        static DeskState Went(DeskState state, int position)
        {
            var (verdicts, history) = (state.Verdicts, state.History);
            while (history.Position > position && history.CanUndo || history.Position < position && history.CanRedo)
            {
                var back = history.Position > position;
                var (next, decision) = history.Step(back);
                (verdicts, history) = (verdicts.With(decision, back), next);
            }
            return history == state.History ? state : state with { Verdicts = verdicts, History = history };
        }

        static string Label(Verdict verdict)
        {
            return verdict == Verdict.Kept ? "Keep pictures" : verdict == Verdict.Rejected ? "Reject pictures" : "Clear verdict";
        }
    }
}
