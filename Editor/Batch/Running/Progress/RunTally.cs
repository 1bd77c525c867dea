#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Counts what a run does, on the thread that keeps the journal.</summary>
    sealed class RunTally
    {
        readonly Resumption _resumption;
        readonly BatchEstimate _estimate;
        readonly Func<TimeSpan> _active;
        readonly List<FailedItem> _failures;
        readonly List<FinishedPicture> _fresh = new();
        int _made;
        long _bytes;

        /// <param name="active">The run's time up to now, without pauses.</param>
        public RunTally(Resumption resumption, BatchEstimate estimate, Func<TimeSpan> active)
        {
            _resumption = resumption;
            _estimate = estimate;
            _active = active;
            _failures = resumption.Plan.Refused.Select(refused => new FailedItem(refused.Index, refused.Item, refused.Reason, 0)).ToList();
        }

        public IReadOnlyList<FailedItem> Failures => _failures.OrderBy(failure => failure.Index).ToArray();

        public int Left => _resumption.Left.Count - _made - (_failures.Count - _resumption.Plan.Refused.Count);

        public void Add(PlannedItem item, JournalEntry entry)
        {
            if (entry is DoneEntry done)
                Add(item, done);
            else if (entry is FailedEntry failed)
                Add(item, failed);
        }

        /// <summary>Everything up to now, with what was written since the last time this was asked.</summary>
        public BatchProgress Snapshot()
        {
            var active = _active();
            var snapshot = new BatchProgress
            {
                Listed = _resumption.Plan.Count,
                Kept = _resumption.Kept.Count + _resumption.Found.Count,
                Made = _made,
                Failed = _failures.Count,
                Duplicates = _resumption.Plan.Duplicates.Count,
                Left = Left,
                PicturesPerSecond = active > TimeSpan.Zero ? _made / active.TotalSeconds : 0,
                TimeLeft = _estimate.TimeLeftAfter(active),
                BytesWritten = _bytes,
                BytesLeft = _estimate.BytesLeft,
                Fresh = _fresh.ToArray(),
            };
            _fresh.Clear();
            return snapshot;
        }

        void Add(PlannedItem item, DoneEntry done)
        {
            var bytes = done.Files.Sum(file => file.Length);
            _made++;
            _bytes += bytes;
            _estimate.Written(item.Recipe, bytes);
            _fresh.Add(new FinishedPicture(item, done.Files[done.Files.Count - 1].Name));
        }

        void Add(PlannedItem item, FailedEntry failed)
        {
            _failures.Add(new FailedItem(item.Index, item.Item, failed.Error, failed.Attempts));
            _estimate.Failed(item.Recipe);
        }
    }
}
