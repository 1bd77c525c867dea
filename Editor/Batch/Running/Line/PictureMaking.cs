#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Makes network batches; of one that fails, item by item, so that only what is to blame for it is lost.</summary>
    sealed class PictureMaking
    {
        readonly BatchSettings _settings;
        readonly Retry _retry;

        public PictureMaking(BatchSettings settings)
        {
            _settings = settings;
            _retry = new Retry(settings);
        }

        /// <exception cref="OperationCanceledException">Cancelled.</exception>
        public MadeBatch Make(IPictureMaker maker, IReadOnlyList<PlannedItem> batch, CancellationToken cancellation)
        {
            var rehearsed = (maker as Rehearsal)?.TimeOf(batch);
            var started = _settings.Clock();
            var pictures = Together(maker, batch, cancellation);
            return new MadeBatch(pictures, rehearsed ?? _settings.Clock() - started);
        }

        MadePicture[] Together(IPictureMaker maker, IReadOnlyList<PlannedItem> batch, CancellationToken cancellation)
        {
            try
            {
                var results = maker.Make(batch.Select(item => item.Item).ToArray(), cancellation);
                return batch.Zip(results, (item, result) => new MadePicture(item, result, null, 1)).ToArray();
            }
            catch (Exception problem) when (IsFinal(problem))
            {
                return batch.Select(item => new MadePicture(item, null, problem, 1)).ToArray();
            }
            catch (Exception problem) when (!IsCancelled(problem, cancellation))
            {
                return batch.Count == 1 && !_settings.Retry.Allows(problem, 1)
                    ? new[] { new MadePicture(batch[0], null, problem, 1) }
                    : batch.Select(item => Alone(maker, item, problem, cancellation)).ToArray();
            }
        }

        MadePicture Alone(IPictureMaker maker, PlannedItem item, Exception before, CancellationToken cancellation)
        {
            var attempt = 2;
            try
            {
                if (_settings.Retry.Allows(before, 1))
                    _settings.Wait(_settings.Retry.WaitAfter(1), cancellation);
                cancellation.ThrowIfCancellationRequested();
                var result = _retry.Run(() => maker.Make(new[] { item.Item }, cancellation)[0], ref attempt, cancellation);
                return new MadePicture(item, result, null, attempt);
            }
            catch (Exception problem) when (!IsCancelled(problem, cancellation))
            {
                return new MadePicture(item, null, problem, attempt);
            }
        }

        /// <summary>Troubles that another attempt would only have again: no memory, a model or a style that is broken.</summary>
        static bool IsFinal(Exception problem)
        {
            return problem is OutOfMemoryException || problem is ModelFormatException;
        }

        static bool IsCancelled(Exception problem, CancellationToken cancellation)
        {
            return problem is OperationCanceledException && cancellation.IsCancellationRequested;
        }
    }
}
