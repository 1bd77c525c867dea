#nullable enable
using System;

namespace Yoso
{
    /// <summary>What the worker has for the main thread: a ticket's picture, or why there is none.</summary>
    readonly struct Arrival
    {
        public Arrival(TextureTicket ticket, TextureResult? result, Exception? error)
        {
            Ticket = ticket;
            Result = result;
            Error = error;
        }

        public TextureTicket Ticket { get; }

        public TextureResult? Result { get; }

        public Exception? Error { get; }
    }
}
