#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>How a batch is run.</summary>
    public sealed record BatchSettings
    {
        /// <summary>More than any machine has room for.</summary>
        public const int MostWorkers = 64;

        readonly int _workers = 1;

        /// <param name="clock">Time since any fixed moment.</param>
        public BatchSettings(Func<TimeSpan> clock)
        {
            Clock = clock;
        }

        public Func<TimeSpan> Clock { get; }

        /// <summary>Waits for a time, or until the token is cancelled.</summary>
        public Action<TimeSpan, CancellationToken> Wait { get; init; } = (time, cancellation) => cancellation.WaitHandle.WaitOne(time);

        /// <summary>Time that pictures of the run have taken before it, as a rehearsal's do; part of its own.</summary>
        public TimeSpan SpentBefore { get; init; }

        public RetryRule Retry { get; init; } = new();

        /// <summary>Makers at work at once, each with networks of its own.</summary>
        public int Workers
        {
            get => _workers;
            init => _workers = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Workers), value, $"Workers: wanted 1 or more, found {value}.");
        }
    }
}
