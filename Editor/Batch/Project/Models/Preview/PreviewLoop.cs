#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso.Batch
{
    /// <summary>
    /// A picture that follows its controls: a wish is taken up when it has stood for a moment, on a worker, one at a time; a newer one cancels
    /// those before it, whose pictures are not shown. Ticked by its owner, on whose thread outcomes appear.
    /// </summary>
    public sealed class PreviewLoop : IDisposable
    {
        /// <summary>How long a wish has to stand: less than a person notices, more than a slider takes from one value to the next.</summary>
        public const int QuietMs = 120;

        readonly Func<PreviewWish, CancellationToken, TextureResult> _make;
        readonly Func<TimeSpan> _clock;
        PreviewWish? _wish;
        PreviewWish? _waiting;
        TimeSpan _since;
        CancellationTokenSource? _cancel;
        Task<PreviewOutcome>? _running;
        Task _last = Task.CompletedTask;

        /// <param name="make">Called on a worker, one call at a time.</param>
        /// <param name="clock">Runs steadily.</param>
        public PreviewLoop(Func<PreviewWish, CancellationToken, TextureResult> make, Func<TimeSpan> clock)
        {
            _make = make;
            _clock = clock;
        }

        /// <summary>The newest picture or problem; null before the first.</summary>
        public PreviewOutcome? Outcome { get; private set; }

        /// <summary>Whether a newer picture than the one shown is on its way.</summary>
        public bool IsBusy => _waiting != null || _running != null;

        /// <summary>Asks for another picture; the same as before changes nothing.</summary>
        public void Wish(PreviewWish wish)
        {
            if (wish.Equals(_wish))
                return;
            Abandon();
            (_wish, _waiting, _since) = (wish, wish, _clock());
        }

        /// <summary>Takes up what has stood long enough, takes over what is finished.</summary>
        /// <returns>Whether <see cref="Outcome"/> is another than before.</returns>
        public bool Tick()
        {
            if (_waiting != null && (_clock() - _since).TotalMilliseconds >= QuietMs)
                Start(_waiting);
            if (_running is not { IsCompleted: true } finished)
                return false;
            _running = null;
            Outcome = finished.Result;
            return true;
        }

        /// <summary>Ends what runs; its worker comes to an end by itself.</summary>
        public void Dispose()
        {
            Abandon();
        }

        /// <summary>Completed when nothing runs any more.</summary>
        public Task WhenIdle => _last;

        void Start(PreviewWish wish)
        {
            _waiting = null;
            _cancel = new CancellationTokenSource();
            var token = _cancel.Token;
            _running = _last.ContinueWith(_ => Make(wish, token), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _last = _running;
        }

        PreviewOutcome Make(PreviewWish wish, CancellationToken cancellation)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                return new PreviewOutcome(wish, _make(wish, cancellation), "");
            }
            catch (Exception error)
            {
                return new PreviewOutcome(wish, null, error.Message);
            }
        }

        void Abandon()
        {
            _cancel?.Cancel();
            (_waiting, _running, _cancel) = (null, null, null);
        }
    }
}
