#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>The part of a queue that runs inside its tick: hands pictures over, uploads them slice by slice, ends tickets.</summary>
    sealed class MainThreadWork
    {
        readonly QueueState _state;
        readonly Func<TimeSpan> _clock;
        readonly List<TextureTicket> _late = new();
        List<Arrival> _arriving = new();
        List<IUpload> _abandoned = new();

        public MainThreadWork(QueueState state, Func<TimeSpan> clock)
        {
            _state = state;
            _clock = clock;
        }

        public void Run()
        {
            Expire();
            Receive();
            while (NextUpload() is { } job)
                RunSlice(job);
            ClearAway();
        }

        /// <summary>Ends a ticket without a picture: cancelled, or expired.</summary>
        public void Drop(TextureTicket ticket, TicketState state)
        {
            lock (_state)
                if (!_state.TryEnd(ticket, state))
                    return;
            ticket.SetCanceled();
        }

        /// <summary>Destroys what abandoned uploads have made so far.</summary>
        public void ClearAway()
        {
            lock (_state)
                (_state.Abandoned, _abandoned) = (_abandoned, _state.Abandoned);
            foreach (var upload in _abandoned)
                upload.Abandon();
            _abandoned.Clear();
        }

        void Expire()
        {
            lock (_state)
                for (var i = 0; i < _state.Book.Count; i++)
                    if (_state.Book[i].Due < _state.Scheduler.Now)
                        _late.Add(_state.Book[i]);
            foreach (var ticket in _late)
                Drop(ticket, TicketState.Expired);
            _late.Clear();
        }

        void Receive()
        {
            lock (_state)
                (_state.Arrived, _arriving) = (_arriving, _state.Arrived);
            foreach (var arrival in _arriving)
                if (TryEnd(arrival))
                    arrival.Ticket.End(arrival.Result, arrival.Error);
            _arriving.Clear();
        }

        bool TryEnd(Arrival arrival)
        {
            lock (_state)
                return _state.TryEnd(arrival.Ticket, arrival.Error == null ? TicketState.Done : TicketState.Failed);
        }

        UploadJob? NextUpload()
        {
            lock (_state)
                return _state.IsPaused || _state.IsClosed ? null : (UploadJob?)_state.Scheduler.NextOnMain(_clock());
        }

        void RunSlice(UploadJob job)
        {
            var started = _clock();
            Exception? error = null;
            var done = false;
            try
            {
                done = job.Upload.RunSlice();
            }
            catch (Exception problem)
            {
                error = problem;
            }

            bool ended;
            lock (_state)
            {
                _state.Scheduler.Finished(job, _clock() - started, complete: error == null);
                ended = (done || error != null) && _state.TryEnd(job.Ticket, error == null ? TicketState.Done : TicketState.Failed);
                if (!done && error == null)
                    job.MoveOn();
            }

            if (ended)
                job.Ticket.End(job.Result, error);
        }
    }
}
