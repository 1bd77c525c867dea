#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Counts drafts, and estimates those that rest. Its maker stays open for the next draft.</summary>
    sealed class DraftReader
    {
        readonly DeskPlace _place;
        readonly object _turn = new();
        IPictureMaker? _maker;

        public DraftReader(DeskPlace place)
        {
            _place = place;
        }

        /// <summary>What can be said at once: the count, or what is wrong.</summary>
        public DraftReading Count(DeskDraft draft)
        {
            var reading = new DraftReading { Revision = draft.Revision };
            try
            {
                return reading with { Count = DraftJobs.Read(draft, _place.Project).Count };
            }
            catch (JobFormatException problem)
            {
                return reading with { Problem = new DraftProblem(problem.Line, problem.Column, problem.Problem) };
            }
            catch (ArgumentException problem)
            {
                return reading with { Problem = new DraftProblem(0, 0, problem.Message) };
            }
        }

        /// <summary>What is left to make, in time and disk; where nothing was ever made, a little is made to learn from. Null where that can't be told.</summary>
        /// <exception cref="OperationCanceledException">Cancelled.</exception>
        public DraftEstimate? Estimate(DeskDraft draft, CancellationToken cancellation)
        {
            lock (_turn)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    return Estimate(_maker ??= _place.OpenMaker(cancellation), draft, cancellation);
                }
                catch (Exception problem) when (!(problem is OperationCanceledException))
                {
                    return null; // a start will say why
                }
            }
        }

        /// <summary>Closes the maker until it is wanted again; waits for an estimate that is being made.</summary>
        public void Close()
        {
            lock (_turn)
            {
                _maker?.Dispose();
                _maker = null;
            }
        }

        DraftEstimate? Estimate(IPictureMaker maker, DeskDraft draft, CancellationToken cancellation)
        {
            var plan = BatchPlan.Of(DraftJobs.Items(draft, _place.Project), maker, items => PictureKeys.Of(items, maker), cancellation);
            var resumption = Resumption.Of(plan, JournalHistory.Read(_place.Folder), new FolderStore(_place.Folder), cancellation);
            var estimate = BatchEstimate.Of(resumption, 1);
            if (estimate.TimeLeft == null)
                new Rehearsal(maker).Run(resumption, estimate, _place.Clock, cancellation);
            return estimate.TimeLeft is { } time ? new DraftEstimate(time, estimate.BytesLeft) : null;
        }
    }
}
