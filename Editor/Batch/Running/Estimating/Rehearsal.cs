#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>
    /// A maker that has made the first two network batches before a run begins, so that its time can be told: the first one opens networks,
    /// so the second counts. It has their pictures ready when they are asked for, so that nothing is made twice. Takes the maker over.
    /// </summary>
    public sealed class Rehearsal : IPictureMaker
    {
        const int Rehearsed = 2;

        readonly IPictureMaker _maker;
        readonly List<(BatchItem[] Items, IReadOnlyList<TextureResult> Results, TimeSpan Time)> _ready = new();

        public Rehearsal(IPictureMaker maker)
        {
            _maker = maker;
        }

        /// <summary>How long the rehearsal took.</summary>
        public TimeSpan Spent { get; private set; }

        /// <summary>Makes them and tells the estimate how long that took. Where they fail nothing is told; the run will say why.</summary>
        /// <exception cref="OperationCanceledException">Cancelled.</exception>
        public void Run(Resumption resumption, BatchEstimate estimate, Func<TimeSpan> clock, CancellationToken cancellation)
        {
            foreach (var batch in NetworkBatches.Of(resumption.Left).Take(Rehearsed))
            {
                try
                {
                    Rehearse(batch.Select(item => item.Item).ToArray(), clock, cancellation);
                }
                catch (Exception) when (!cancellation.IsCancellationRequested)
                {
                    return;
                }

                estimate.Made(batch[0].Recipe, batch.Count, _ready[_ready.Count - 1].Time);
            }
        }

        public Recipe Complete(BatchItem item)
        {
            return _maker.Complete(item);
        }

        public int BatchSize(Recipe recipe)
        {
            return _maker.BatchSize(recipe);
        }

        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var index = _ready.FindIndex(ready => ready.Items.SequenceEqual(items));
            if (index < 0)
                return _maker.Make(items, cancellation);
            var results = _ready[index].Results;
            _ready.RemoveAt(index);
            return results;
        }

        public void Dispose()
        {
            _maker.Dispose();
        }

        /// <summary>How long it took to make them, if they are ready.</summary>
        internal TimeSpan? TimeOf(IReadOnlyList<PlannedItem> batch)
        {
            foreach (var (items, _, time) in _ready)
                if (items.SequenceEqual(batch.Select(item => item.Item)))
                    return time;
            return null;
        }

        void Rehearse(BatchItem[] items, Func<TimeSpan> clock, CancellationToken cancellation)
        {
            var started = clock();
            var results = _maker.Make(items, cancellation);
            _ready.Add((items, results, clock() - started));
            Spent += clock() - started;
        }
    }
}
