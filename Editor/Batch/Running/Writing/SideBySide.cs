#nullable enable
using System;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Does things at the same time that wait for the disk more than they compute, on threads of their own: a pool would lend too few to sleepers.</summary>
    static class SideBySide
    {
        /// <summary>Does all of them in any order, this thread among the others; returns when none runs any more.</summary>
        /// <exception cref="Exception">What the first one threw that failed; those not begun by then are left out.</exception>
        public static void Run(int count, int threads, Action<int> act)
        {
            var next = -1;
            Exception? failure = null;
            void Take()
            {
                try
                {
                    for (int i; Volatile.Read(ref failure) == null && (i = Interlocked.Increment(ref next)) < count;)
                        act(i);
                }
                catch (Exception problem)
                {
                    Interlocked.CompareExchange(ref failure, problem, null);
                }
            }

            var others = Enumerable.Range(1, Math.Max(0, Math.Min(threads, count) - 1)).Select(_ => new Thread(Take) { IsBackground = true }).ToArray();
            foreach (var other in others)
                other.Start();
            Take();
            foreach (var other in others)
                other.Join();
            if (failure != null)
                ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }
}
