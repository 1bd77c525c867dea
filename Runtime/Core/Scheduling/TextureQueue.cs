#nullable enable
using System;

namespace Yoso
{
    /// <summary>
    /// Makes textures while a game runs: orders go in from any thread, and each frame's <see cref="Tick"/> grants a slot in which a worker
    /// thread runs the stages that fit. Equal orders share one picture, a later order of a subject replaces the earlier one, and orders
    /// past their deadline are dropped.
    /// </summary>
    public sealed class TextureQueue : IDisposable
    {
        readonly QueueState _state;
        readonly QueueSettings _settings;
        readonly IPictureSource _source;
        readonly Func<TimeSpan> _clock;
        readonly MainThreadWork _main;
        readonly StageThread _worker;
        readonly Action<TextureTicket> _cancel;

        /// <summary>The model stays the caller's, to be disposed after the queue. The clock times stages and slots; it only has to run steadily.</summary>
        public TextureQueue(TextToTexture model, QueueSettings settings, Func<TimeSpan> clock) : this((IPictureSource)model, settings, clock)
        {
        }

        internal TextureQueue(IPictureSource source, QueueSettings settings, Func<TimeSpan> clock)
        {
            _source = source;
            _settings = settings;
            _clock = clock;
            _state = new QueueState(settings, source.Engine);
            _main = new MainThreadWork(_state, clock);
            _worker = new StageThread(RunStage);
            _cancel = Cancel;
        }

        /// <summary>May be changed at any time; counts from the next frame on.</summary>
        public FrameBudget Budget
        {
            get => _state.Scheduler.Budget;
            set
            {
                lock (_state)
                    _state.Scheduler.Budget = value;
            }
        }

        /// <summary>While paused nothing begins, and deadlines and waiting stand still; what is finished is still handed out.</summary>
        public bool Paused
        {
            get => _state.IsPaused;
            set
            {
                lock (_state)
                    _state.IsPaused = value;
            }
        }

        public QueueStats Stats
        {
            get
            {
                lock (_state)
                    return _state.Meter.Read(_state.Scheduler, _state.Costs);
            }
        }

        /// <summary>From any thread; returns at once.</summary>
        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
        public TextureTicket Submit(TextureOrder order)
        {
            var recipe = _source.Complete(order.Request);
            var key = new PictureKey(recipe, order.Post);
            var ticket = new TextureTicket(order, _cancel);
            TextureTicket? replaced;
            lock (_state)
            {
                if (_state.IsClosed)
                    throw new ObjectDisposedException(nameof(TextureQueue));
                ticket.Due = Due(order.Deadline);
                replaced = _state.Book.Enter(ticket);
                Enter(ticket, recipe, key);
            }

            replaced?.Cancel();
            return ticket;
        }

        /// <summary>Makes one picture and throws it away, so that what is slow the first time has been done. Everything else comes before it.</summary>
        public TextureTicket WarmUp(TextureRequest request)
        {
            return Submit(new TextureOrder(request) { Priority = int.MinValue, FromCache = false });
        }

        /// <summary>
        /// Once a frame, on the main thread, after the game's own work in it: runs the uploads that fit, ends the tickets that are done, and
        /// lets the worker begin. Allocates nothing itself.
        /// </summary>
        public void Tick(FrameTiming timing)
        {
            var started = _clock();
            lock (_state)
                if (!_state.IsPaused)
                    _state.Scheduler.OpenSlot(started, timing);
            _main.Run();

            lock (_state)
            {
                if (_state.NextOnWorker(_clock()) is { } job)
                    _worker.Begin(job);
                _state.Meter.Frame(started, _clock() - started);
            }
        }

        /// <summary>Cancels what is not done, and waits for the stage that runs to stop. On the main thread.</summary>
        public void Dispose()
        {
            lock (_state)
                _state.IsClosed = true;
            while (Oldest() is { } ticket)
                Cancel(ticket);
            _worker.Dispose();
            _main.ClearAway();
        }

        TimeSpan Due(TimeSpan? deadline)
        {
            var now = _state.Scheduler.Now;
            return deadline < TimeSpan.MaxValue - now ? now + deadline.Value : TimeSpan.MaxValue;
        }

        void Enter(TextureTicket ticket, Recipe recipe, PictureKey key)
        {
            if (ticket.Order.FromCache && _settings.Cache?.Find(key) is { } known)
            {
                _state.Meter.FromCache++;
                _state.HandOver(ticket, known);
                return;
            }

            var job = ticket.Order.FromCache ? _state.Book.Find(key) : null;
            if (job == null)
                _state.Scheduler.Add(job = new PictureJob(_source.Begin(recipe), ticket.Order, _state.Costs, _settings.Cache));
            _state.Book.Join(ticket, job);
        }

        /// <summary>On the worker.</summary>
        PictureJob? RunStage(PictureJob job)
        {
            var teaches = !job.IsFirstOfItsKind;
            var started = _clock();
            Exception? error = null;
            try
            {
                job.Run();
            }
            catch (Exception problem)
            {
                error = problem;
            }

            lock (_state)
            {
                var ended = _clock();
                _state.Settle(job, ended - started, error, teaches);
                return _state.NextOnWorker(ended);
            }
        }

        void Cancel(TextureTicket ticket)
        {
            _main.Drop(ticket, TicketState.Cancelled);
        }

        TextureTicket? Oldest()
        {
            lock (_state)
                return _state.Book.Count > 0 ? _state.Book[0] : null;
        }
    }
}
