#nullable enable
using System;
using System.IO;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>A batch from arguments to exit code, for programs without a window: pictures, report.html and report.json in the folder, lines about it to whoever listens.</summary>
    public sealed class HeadlessBatch
    {
        readonly BatchArguments _arguments;
        readonly Func<CancellationToken, IPictureMaker> _open;
        readonly Func<TimeSpan> _clock;
        readonly Action<string> _tell;

        public HeadlessBatch(BatchArguments arguments, Func<CancellationToken, IPictureMaker> open, Func<TimeSpan> clock, Action<string> tell)
        {
            (_arguments, _open, _clock, _tell) = (arguments, open, clock, tell);
        }

        /// <summary>One of <see cref="BatchExit"/>.</summary>
        /// <exception cref="ArgumentException">The table is not what it should be, or the folder holds a batch that did not end and -resume was not given.</exception>
        /// <exception cref="IOException">A file can't be read or written, or another process works in the folder.</exception>
        public int Run(CancellationToken cancellation)
        {
            var jobs = _arguments.ReadJobs();
            _arguments.RequireEnded("-");
            IPictureMaker? maker = _open(cancellation);
            try
            {
                var plan = _arguments.Plan(jobs, maker, cancellation);
                using var folder = BatchFolder.Open(_arguments.Out);
                var resumption = Resumption.Of(plan, folder, cancellation);
                _tell($"{jobs.Count} pictures, {resumption.Left.Count} to draw -> {_arguments.Out}");
                using var run = new BatchRun(resumption, folder, new BatchSettings(_clock) { Workers = _arguments.Workers });
                return Finish(run.Run(() => Interlocked.Exchange(ref maker, null) ?? _open(cancellation), null, cancellation), plan, folder);
            }
            finally
            {
                maker?.Dispose();
            }
        }

        int Finish(BatchSummary summary, BatchPlan plan, BatchFolder folder)
        {
            foreach (var failure in summary.Failures)
                _tell(FormattableString.Invariant($"failed: item {failure.Index + 1}, \"{failure.Item.Request.Prompt}\": {failure.Error}"));
            var progress = summary.Progress;
            _tell(FormattableString.Invariant($"{progress.Made} drawn in {summary.Elapsed.TotalSeconds:0.0} s, {progress.Kept} there before, {progress.Failed} failed"));
            if (summary.Ending != BatchEnding.Complete)
            {
                _tell((summary.Problem.Length > 0 ? summary.Problem : "cancelled") + ": -resume goes on");
                return BatchExit.Failed;
            }
            BatchReport.Write(_arguments.Out, plan, folder.Journal.History, summary.Failures);
            return summary.Failures.Count == 0 ? BatchExit.Done : BatchExit.SomeFailed;
        }
    }
}
