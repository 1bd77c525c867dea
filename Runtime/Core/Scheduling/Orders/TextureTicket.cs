#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>Stands for one order in the queue. From any thread.</summary>
    public sealed class TextureTicket
    {
        readonly TaskCompletionSource<TextureResult> _completion = new();
        readonly Action<TextureTicket> _cancel;
        int _state;

        internal TextureTicket(TextureOrder order, Action<TextureTicket> cancel)
        {
            Order = order;
            _cancel = cancel;
        }

        public TextureOrder Order { get; }

        public TicketState State => (TicketState)Volatile.Read(ref _state);

        /// <summary>
        /// The picture, with its post steps and its upload done. It ends inside <see cref="TextureQueue.Tick"/>, on the thread that calls
        /// that; a ticket that is cancelled ends at once, on the thread that cancels it. Expired ones end as cancelled.
        /// </summary>
        public Task<TextureResult> Result => _completion.Task;

        internal Job? Job { get; set; }

        internal TimeSpan Due { get; set; } = TimeSpan.MaxValue;

        /// <summary>Ends the task at once. The stage that runs stops at its next operator, unless another ticket wants the same picture.</summary>
        public void Cancel()
        {
            _cancel(this);
        }

        internal void Start()
        {
            Interlocked.CompareExchange(ref _state, (int)TicketState.Started, (int)TicketState.Waiting);
        }

        /// <summary>Claims the ending; false when it has ended already.</summary>
        internal bool TryEnd(TicketState state)
        {
            var before = State;
            return before <= TicketState.Started
                && (Interlocked.CompareExchange(ref _state, (int)state, (int)before) == (int)before || TryEnd(state));
        }

        internal void SetCanceled()
        {
            _completion.TrySetCanceled();
        }

        /// <summary>Ends the task with the picture, or with what went wrong. Nobody has to look at the task: the state tells as well.</summary>
        internal void End(TextureResult? result, Exception? error)
        {
            if (error == null)
                _completion.TrySetResult(result!);
            else
                _completion.TrySetException(error);
            _ = _completion.Task.Exception;
        }
    }
}
