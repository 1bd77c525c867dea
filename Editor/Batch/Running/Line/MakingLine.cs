#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Workers that make network batches ahead of whoever takes them, a few at most. Cancelled by its token; disposing waits for the workers.</summary>
    sealed class MakingLine : IDisposable
    {
        readonly ConcurrentQueue<IReadOnlyList<PlannedItem>> _waiting;
        readonly BlockingCollection<MadeBatch> _made;
        readonly PictureMaking _making;
        readonly PauseGate _gate;
        readonly CancellationTokenSource _stop;
        readonly Thread[] _workers;
        int _working;
        Exception? _failure;

        /// <param name="stop">Cancelled by the line itself when a maker can't be opened.</param>
        public MakingLine(IReadOnlyList<IReadOnlyList<PlannedItem>> batches, Func<IPictureMaker> makers, BatchSettings settings, (PauseGate Gate, CancellationTokenSource Stop) control)
        {
            _waiting = new ConcurrentQueue<IReadOnlyList<PlannedItem>>(batches);
            _making = new PictureMaking(settings);
            (_gate, _stop) = control;
            _working = Math.Min(settings.Workers, batches.Count);
            _made = new BlockingCollection<MadeBatch>(_working + 1);
            _workers = Enumerable.Range(1, _working).Select(number => new Thread(() => Work(makers)) { IsBackground = true, Name = "batch maker " + number }).ToArray();
            if (_working == 0)
                _made.CompleteAdding();
        }

        /// <summary>Batches as they come, until there are no more or the line was stopped.</summary>
        /// <exception cref="Exception">What a maker could not be opened for.</exception>
        public IEnumerable<MadeBatch> Run()
        {
            foreach (var worker in _workers)
                worker.Start();
            foreach (var batch in _made.GetConsumingEnumerable())
                yield return batch;
            if (_failure != null)
                ExceptionDispatchInfo.Capture(_failure).Throw();
        }

        public void Dispose()
        {
            _stop.Cancel();
            foreach (var worker in _workers.Where(worker => worker.IsAlive))
                worker.Join();
            _made.Dispose();
        }

        void Work(Func<IPictureMaker> makers)
        {
            try
            {
                using var maker = makers();
                while (!_stop.IsCancellationRequested && Next() is { } batch)
                    _made.Add(_making.Make(maker, batch, _stop.Token), _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // whoever stopped it knows
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref _failure, problem, null);
                _stop.Cancel();
            }
            finally
            {
                if (Interlocked.Decrement(ref _working) == 0)
                    _made.CompleteAdding();
            }
        }

        IReadOnlyList<PlannedItem>? Next()
        {
            _gate.Pass(_stop.Token);
            return _waiting.TryDequeue(out var batch) ? batch : null;
        }
    }
}
