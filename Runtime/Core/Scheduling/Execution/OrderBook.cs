#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Which tickets are open, which subject and which picture is ordered already. Not for several threads at once.</summary>
    sealed class OrderBook
    {
        readonly List<TextureTicket> _open = new();
        readonly Dictionary<object, TextureTicket> _bySubject = new();
        readonly Dictionary<PictureKey, PictureJob> _byKey = new();

        public int Count => _open.Count;

        public TextureTicket this[int index] => _open[index];

        /// <summary>Takes a ticket in; returns the one of the same subject that it replaces.</summary>
        public TextureTicket? Enter(TextureTicket ticket)
        {
            _open.Add(ticket);
            if (ticket.Order.Subject is not { } subject)
                return null;
            _bySubject.TryGetValue(subject, out var replaced);
            _bySubject[subject] = ticket;
            return replaced;
        }

        /// <summary>The ticket has ended, whatever the way.</summary>
        public void Leave(TextureTicket ticket)
        {
            _open.Remove(ticket);
            if (ticket.Order.Subject is { } subject && _bySubject.TryGetValue(subject, out var current) && current == ticket)
                _bySubject.Remove(subject);
        }

        /// <summary>A picture on its way that an equal order can wait for.</summary>
        public PictureJob? Find(PictureKey key)
        {
            return _byKey.TryGetValue(key, out var job) ? job : null;
        }

        public void Join(TextureTicket ticket, PictureJob job)
        {
            ticket.Job = job;
            job.Tickets.Add(ticket);
            job.Priority = Math.Max(job.Priority, ticket.Order.Priority);
            job.Due = job.Due < ticket.Due ? job.Due : ticket.Due;
            _byKey[job.Key] = job;
        }

        /// <summary>Nobody joins a job whose picture is there, or will never be.</summary>
        public void Close(PictureJob job)
        {
            if (Find(job.Key) == job)
                _byKey.Remove(job.Key);
        }
    }
}
