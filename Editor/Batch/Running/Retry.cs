#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Does something again and again, as far as a rule allows it.</summary>
    sealed class Retry
    {
        readonly RetryRule _rule;
        readonly Action<TimeSpan, CancellationToken> _wait;

        public Retry(BatchSettings settings)
        {
            _rule = settings.Retry;
            _wait = settings.Wait;
        }

        /// <param name="attempt">The number of the attempt that comes; afterwards of the last one that was made.</param>
        /// <exception cref="OperationCanceledException">Cancelled while it waited.</exception>
        public T Run<T>(Func<T> act, ref int attempt, CancellationToken cancellation)
        {
            while (true)
            {
                try
                {
                    return act();
                }
                catch (Exception problem) when (_rule.Allows(problem, attempt))
                {
                    _wait(_rule.WaitAfter(attempt++), cancellation);
                }

                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
