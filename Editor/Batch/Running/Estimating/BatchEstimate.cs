#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>
    /// Time and room that the rest of a batch takes, learned from what was made: kind by kind of picture, and for kinds of which none was made
    /// yet by their pixels, steps and guidance. One thread at a time.
    /// </summary>
    public sealed class BatchEstimate
    {
        readonly Dictionary<WorkKind, WorkRecord> _records = new();
        readonly int _workers;
        double _making;

        BatchEstimate(int workers)
        {
            _workers = workers;
        }

        /// <summary>Null as long as nothing was made.</summary>
        public TimeSpan? TimeLeft => TimeLeftAfter(TimeSpan.Zero);

        /// <summary>A guess by the pixels as long as nothing was written.</summary>
        public long BytesLeft
        {
            get
            {
                var written = _records.Where(record => record.Value.Bytes != null).ToArray();
                var correction = written.Length == 0 ? 1 : written.Sum(record => record.Value.Bytes!.Value) / written.Sum(record => record.Key.GuessedBytes);
                return (long)_records.Sum(record => record.Value.Left * (record.Value.Bytes ?? record.Key.GuessedBytes * correction));
            }
        }

        /// <summary>Knows already what the journal tells of the pictures that are there.</summary>
        public static BatchEstimate Of(Resumption resumption, int workers)
        {
            var estimate = new BatchEstimate(workers);
            foreach (var item in resumption.Left)
                estimate.RecordOf(item.Recipe).Left++;
            foreach (var (item, entry) in resumption.Kept)
                estimate.Remember(item.Recipe, entry);
            return estimate;
        }

        /// <summary>A network batch of so many such pictures took a time.</summary>
        public void Made(Recipe recipe, int pictures, TimeSpan making)
        {
            RecordOf(recipe).AddTime(making.TotalSeconds / pictures);
            _making += making.TotalSeconds;
        }

        /// <summary>Such a picture is written, with so many bytes, and no longer left.</summary>
        public void Written(Recipe recipe, long bytes)
        {
            RecordOf(recipe).AddFiles(bytes);
            RecordOf(recipe).Left--;
        }

        /// <summary>Such a picture is no longer left, though there is none.</summary>
        public void Failed(Recipe recipe)
        {
            RecordOf(recipe).Left--;
        }

        /// <summary>As <see cref="TimeLeft"/>, where pictures come slower than makers make them: after so much time of a run, its pauses left out.</summary>
        public TimeSpan? TimeLeftAfter(TimeSpan active)
        {
            var timed = _records.Where(record => record.Value.Seconds != null).ToArray();
            if (timed.Length == 0)
                return null;
            var secondsAWork = timed.Sum(record => record.Value.Seconds!.Value) / timed.Sum(record => record.Key.Shape.Work);
            var making = _records.Sum(record => record.Value.Left * (record.Value.Seconds ?? record.Key.Shape.Work * secondsAWork));
            var slowness = _making > 0 ? Math.Max(1, active.TotalSeconds * _workers / _making) : 1;
            return Times.Milliseconds(1000 * making / _workers * slowness);
        }

        void Remember(Recipe recipe, DoneEntry entry)
        {
            if (entry.Milliseconds > 0)
                RecordOf(recipe).AddTime(entry.Milliseconds / 1000);
            RecordOf(recipe).AddFiles(entry.Files.Sum(file => file.Length));
        }

        WorkRecord RecordOf(Recipe recipe)
        {
            var kind = WorkKind.Of(recipe);
            if (!_records.TryGetValue(kind, out var record))
                _records[kind] = record = new WorkRecord();
            return record;
        }
    }
}
