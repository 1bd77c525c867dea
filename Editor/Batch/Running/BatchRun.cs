#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>
    /// Makes what is left of a plan: workers make pictures, others write those before, and the calling thread keeps the journal of those before that. Failures are listed and keep nothing else
    /// from being made. Pause and GoOn may be called from any thread.
    /// </summary>
    public sealed class BatchRun : IDisposable
    {
        readonly Resumption _resumption;
        readonly BatchFolder _folder;
        readonly BatchSettings _settings;
        readonly BatchEstimate _estimate;
        readonly PauseGate _gate;
        readonly bool _wasUnfinished;

        public BatchRun(Resumption resumption, BatchFolder folder, BatchSettings settings)
        {
            _resumption = resumption;
            _folder = folder;
            _settings = settings;
            _estimate = BatchEstimate.Of(resumption, settings.Workers);
            _gate = new PauseGate(settings.Clock);
            _wasUnfinished = folder.Journal.History.IsUnfinished;
        }

        public bool IsPaused => !_gate.IsOpen;

        /// <summary>Workers stop after the network batch they are at; what they have made is still written.</summary>
        public void Pause()
        {
            _gate.Close();
        }

        public void GoOn()
        {
            _gate.Open();
        }

        /// <summary>Returns when everything is done, or soon after it was cancelled or the disk is full. Once.</summary>
        /// <param name="makers">Asked once for each worker, on its thread; each is disposed at the end.</param>
        /// <param name="progress">Told on this thread: at the start, and after each network batch.</param>
        /// <exception cref="Exception">What a maker could not be opened for, or the journal not be written for.</exception>
        public BatchSummary Run(Func<IPictureMaker> makers, IProgress<BatchProgress>? progress, CancellationToken cancellation)
        {
            var started = _settings.Clock() - _settings.SpentBefore;
            TimeSpan Active() => _settings.Clock() - started - _gate.Paused;
            var tally = new RunTally(_resumption, _estimate, Active);
            var problem = "";
            try
            {
                Begin();
                progress?.Report(tally.Snapshot());
                Make(makers, tally, progress, cancellation);
                if (tally.Left == 0)
                    End(tally);
            }
            catch (Exception full) when (full is DiskFullException || DiskRoom.IsMissing(full))
            {
                problem = full.Message;
            }

            var ending = problem.Length > 0 ? BatchEnding.DiskFull : tally.Left == 0 ? BatchEnding.Complete : BatchEnding.Cancelled;
            return new BatchSummary(ending, tally.Snapshot()) { Failures = tally.Failures, Elapsed = Active(), Problem = problem };
        }

        public void Dispose()
        {
            _gate.Dispose();
        }

        void Begin()
        {
            var lines = new List<JournalEntry> { new BeginEntry(_resumption.Plan.Count) };
            lines.AddRange(_resumption.Found.Select(found => found.Entry));
            _folder.Journal.Append(lines);
        }

        /// <summary>Until now, files the system had not put on disk would have been found missing by the next run; from now on nobody looks.</summary>
        void End(RunTally tally)
        {
            var kept = _wasUnfinished ? _resumption.Kept.Select(kept => kept.Item) : Enumerable.Empty<PlannedItem>();
            var items = kept.Concat(_resumption.Found.Select(found => found.Item)).Concat(_resumption.Left);
            var done = items.Where(item => _folder.Journal.History.Done.ContainsKey(item.Key)).SelectMany(item => _folder.Journal.History.Done[item.Key].Files);
            _folder.Store.Settle(done.Select(file => file.Name).ToArray());
            _folder.Journal.Append(new[] { new EndEntry(tally.Failures.Count) });
        }

        void Make(Func<IPictureMaker> makers, RunTally tally, IProgress<BatchProgress>? progress, CancellationToken cancellation)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var line = new MakingLine(NetworkBatches.Of(_resumption.Left), makers, _settings, (_gate, stop));
            var writer = new PictureWriter(_folder.Store, new Retry(_settings));
            foreach (var written in Ahead.Of(line.Run().Select(batch => writer.Write(batch, stop.Token)), 1, stop))
            {
                _estimate.Made(written.Batch.Pictures[0].Item.Recipe, written.Batch.Pictures.Count, written.Batch.Making);
                Journal(written.Lines, tally);
                progress?.Report(tally.Snapshot());
                if (written.Full != null)
                    throw written.Full;
            }
        }

        /// <summary>One flush for a network batch, after its files are written: only then do its pictures count.</summary>
        void Journal(IReadOnlyList<(PlannedItem Item, JournalEntry Entry)> lines, RunTally tally)
        {
            if (lines.Count == 0)
                return;
            _folder.Journal.Append(lines.Select(line => line.Entry).ToArray());
            foreach (var (item, entry) in lines)
                tally.Add(item, entry);
        }
    }
}
