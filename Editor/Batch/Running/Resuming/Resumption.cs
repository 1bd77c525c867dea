#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso.Batch
{
    /// <summary>
    /// What of a plan is there already and what is left to make. A picture is there when the journal has its key and its files are whole; or
    /// when its files lie there whole with its recipe, because a run was killed before it wrote so.
    /// </summary>
    public sealed class Resumption
    {
        Resumption(BatchPlan plan, PictureState[] states)
        {
            Plan = plan;
            Kept = With(states, PictureStanding.Kept);
            Found = With(states, PictureStanding.Found);
            Left = plan.Items.Where((_, i) => states[i].Standing == PictureStanding.Missing).ToArray();
        }

        public BatchPlan Plan { get; }

        /// <summary>Pictures that the journal has, with what it says of them.</summary>
        public IReadOnlyList<(PlannedItem Item, DoneEntry Entry)> Kept { get; }

        /// <summary>Pictures that the journal has yet to be told of.</summary>
        public IReadOnlyList<(PlannedItem Item, DoneEntry Entry)> Found { get; }

        /// <summary>In the list's order.</summary>
        public IReadOnlyList<PlannedItem> Left { get; }

        /// <exception cref="IOException">Under a name of the plan lies another picture, which is not overwritten.</exception>
        public static Resumption Of(BatchPlan plan, BatchFolder folder, CancellationToken cancellation = default)
        {
            return Of(plan, folder.Journal.History, folder.Store, cancellation);
        }

        /// <summary>The same for a folder that is looked at and not taken.</summary>
        public static Resumption Of(BatchPlan plan, JournalHistory history, IBatchStore store, CancellationToken cancellation = default)
        {
            var folder = new FolderPictures(history, store);
            var states = new PictureState[plan.Items.Count];
            try
            {
                Parallel.For(0, states.Length, new ParallelOptions { CancellationToken = cancellation }, i => states[i] = folder.StateOf(plan.Items[i]));
            }
            catch (AggregateException problems)
            {
                ExceptionDispatchInfo.Capture(problems.InnerExceptions[0]).Throw();
            }

            RequireNamesFree(plan, states);
            return new Resumption(plan, states);
        }

        (PlannedItem, DoneEntry)[] With(PictureState[] states, PictureStanding standing)
        {
            return Plan.Items.Zip(states, (item, state) => (item, state)).Where(pair => pair.state.Standing == standing).Select(pair => (pair.item, pair.state.Entry!)).ToArray();
        }

        static void RequireNamesFree(BatchPlan plan, PictureState[] states)
        {
            var taken = plan.Items.Where((_, i) => states[i].Standing == PictureStanding.Taken).ToArray();
            if (taken.Length == 0)
                return;
            var more = taken.Length > 1 ? $" and {taken.Length - 1} more" : "";
            throw new IOException($"names that are free wanted, found other pictures as {taken[0].Name}.png{more}: take another folder or naming rule, or move them away");
        }
    }
}
