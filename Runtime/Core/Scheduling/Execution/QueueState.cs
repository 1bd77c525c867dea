#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>What the main thread and the worker of a queue share. Every member is to be used with the state itself locked.</summary>
    sealed class QueueState
    {
        readonly TextureCache? _cache;

        public QueueState(QueueSettings settings, string engine)
        {
            Costs = new EngineCosts(settings.Costs, engine);
            _cache = settings.Cache;
            Scheduler = new FrameScheduler(settings.Budget);
        }

        public FrameScheduler Scheduler { get; }

        public EngineCosts Costs { get; }

        public OrderBook Book { get; } = new();

        public QueueMeter Meter { get; } = new();

        /// <summary>What waits for the main thread.</summary>
        public List<Arrival> Arrived { get; set; } = new();

        /// <summary>Uploads that nobody wants any more, for the main thread to clear away.</summary>
        public List<IUpload> Abandoned { get; set; } = new();

        public bool IsPaused { get; set; }

        public bool IsClosed { get; set; }

        /// <summary>The worker's next stage; null where it is to wait.</summary>
        public PictureJob? NextOnWorker(TimeSpan now)
        {
            var job = IsPaused || IsClosed ? null : (PictureJob?)Scheduler.NextOnWorker(now);
            job?.Start();
            return job;
        }

        /// <summary>A stage of the worker has ended: hands the picture over if it is there.</summary>
        public void Settle(PictureJob job, TimeSpan took, Exception? error, bool teaches)
        {
            Scheduler.Finished(job, took, complete: error == null && teaches);
            Meter.Busy(took);
            var isWanted = job.Tickets.Count > 0 || job.Result != null;
            var goesOn = error == null && isWanted && job.MoveOn();
            if (error != null || job.Result != null)
                HandOver(job, error);
            if (!goesOn)
                Remove(job);
        }

        /// <summary>A ticket's picture is there: what is left is the main thread's.</summary>
        public void HandOver(TextureTicket ticket, TextureResult result)
        {
            try
            {
                if (ticket.Order.Upload?.Invoke(result) is { } upload)
                    Scheduler.Add(new UploadJob(ticket, result, upload, Costs));
                else
                    Arrived.Add(new Arrival(ticket, result, null));
            }
            catch (Exception error)
            {
                Arrived.Add(new Arrival(ticket, null, error));
            }
        }

        /// <summary>Ends a ticket, once; false when it has ended already.</summary>
        public bool TryEnd(TextureTicket ticket, TicketState state)
        {
            if (!ticket.TryEnd(state))
                return false;
            Book.Leave(ticket);
            Meter.Count(state);
            if (ticket.Job is PictureJob picture)
                Leave(ticket, picture);
            else if (ticket.Job is UploadJob upload)
                Leave(upload, state);
            ticket.Job = null;
            return true;
        }

        void HandOver(PictureJob job, Exception? error)
        {
            Book.Close(job);
            if (job.Result != null && job.Tickets.Count > 0)
                _cache?.Remember(job.Key, job.Result);
            foreach (var ticket in job.Tickets)
            {
                ticket.Job = null;
                if (job.Result != null)
                    HandOver(ticket, job.Result);
                else
                    Arrived.Add(new Arrival(ticket, null, error));
            }

            job.Tickets.Clear();
        }

        void Leave(TextureTicket ticket, PictureJob job)
        {
            job.Tickets.Remove(ticket);
            if (job.Tickets.Count > 0)
                return;
            Book.Close(job);
            if (job.IsRunning)
                job.Stop();
            else
                Remove(job);
        }

        void Remove(PictureJob job)
        {
            Scheduler.Remove(job);
            job.Dispose();
        }

        void Leave(UploadJob job, TicketState end)
        {
            Scheduler.Remove(job);
            if (end != TicketState.Done)
                Abandoned.Add(job.Upload);
        }
    }
}
