#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>One run of a draft, on a thread of its own. What happens is told as commands, from that thread.</summary>
    sealed class DeskRunner
    {
        readonly DeskPlace _place;
        readonly DeskDraft _draft;
        readonly Action<DeskCommand> _answer;
        readonly CancellationTokenSource _stop = new();
        readonly Thread _thread;
        readonly object _gate = new();
        BatchRun? _run;
        bool _isHeld;

        public DeskRunner(DeskPlace place, DeskDraft draft, Action<DeskCommand> answer)
        {
            (_place, _draft, _answer) = (place, draft, answer);
            _thread = new Thread(Run) { IsBackground = true, Name = "YOSO batch" };
            _thread.Start();
        }

        public void Hold(bool isHeld)
        {
            lock (_gate)
            {
                _isHeld = isHeld;
                if (isHeld)
                    _run?.Pause();
                else
                    _run?.GoOn();
            }
        }

        /// <summary>It ends soon: inside a running network as well.</summary>
        public void Stop() => _stop.Cancel();

        /// <summary>Whether it has ended within the time.</summary>
        public bool Wait(TimeSpan time) => _thread.Join(time);

        /// <summary>The end is told when the folder is free again: another run may begin at once.</summary>
        void Run() => _answer(Ended());

        RunEnded Ended()
        {
            try
            {
                using var maker = _place.OpenMaker(_stop.Token);
                using var folder = BatchFolder.Open(_place.Folder);
                var plan = BatchPlan.Of(DraftJobs.Items(_draft, _place.Project), maker, items => PictureKeys.Of(items, maker), _stop.Token);
                var resumption = Resumption.Of(plan, folder, _stop.Token);
                _answer(new RunPlanned(PictureKeys.Pictures(resumption)));
                var summary = Make(resumption, folder, maker);
                _answer(new RunReported(PictureKeys.Failures(plan, summary), summary.Progress.PicturesPerSecond, null));
                return new RunEnded(Outcome(summary.Ending), summary.Problem);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return new RunEnded(RunOutcome.Cancelled);
            }
            catch (Exception problem)
            {
                return new RunEnded(RunOutcome.Broken, problem.Message);
            }
        }

        BatchSummary Make(Resumption resumption, BatchFolder folder, IPictureMaker maker)
        {
            using var run = new BatchRun(resumption, folder, new BatchSettings(_place.Clock));
            try
            {
                lock (_gate)
                {
                    _run = run;
                    if (_isHeld)
                        run.Pause();
                }
                var report = new RunReport(_place.Clock, _answer);
                var summary = run.Run(() => new LentMaker(maker), report, _stop.Token);
                report.Flush();
                return summary;
            }
            finally
            {
                lock (_gate)
                    _run = null;
            }
        }

        static RunOutcome Outcome(BatchEnding ending)
        {
            return ending == BatchEnding.Complete ? RunOutcome.Completed : ending == BatchEnding.Cancelled ? RunOutcome.Cancelled : RunOutcome.Broken;
        }

        /// <summary>A maker that planned the run and outlives it.</summary>
        sealed class LentMaker : IPictureMaker
        {
            readonly IPictureMaker _maker;

            public LentMaker(IPictureMaker maker) => _maker = maker;

            public Recipe Complete(BatchItem item) => _maker.Complete(item);

            public int BatchSize(Recipe recipe) => _maker.BatchSize(recipe);

            public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation) => _maker.Make(items, cancellation);

            public void Dispose()
            {
            }
        }
    }
}
