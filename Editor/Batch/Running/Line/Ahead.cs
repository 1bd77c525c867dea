#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Work on a thread of its own, a little ahead of whoever takes its results.</summary>
    static class Ahead
    {
        /// <summary>The source's elements in their order; the source runs on another thread, at most so many elements ahead.</summary>
        /// <param name="stop">Cancelled when nobody takes any more, so that the source comes to its end.</param>
        /// <exception cref="Exception">What the source threw, after the elements before.</exception>
        public static IEnumerable<T> Of<T>(IEnumerable<T> source, int capacity, CancellationTokenSource stop)
        {
            using var left = new CancellationTokenSource();
            using var ready = new BlockingCollection<T>(capacity);
            Exception? failure = null;
            void Work()
            {
                try
                {
                    foreach (var element in source)
                        ready.Add(element, left.Token);
                }
                catch (Exception problem)
                {
                    failure = problem;
                }
                finally
                {
                    ready.CompleteAdding();
                }
            }

            var worker = new Thread(Work) { IsBackground = true, Name = "batch writer" };
            worker.Start();
            try
            {
                foreach (var element in ready.GetConsumingEnumerable())
                    yield return element;
            }
            finally
            {
                left.Cancel();
                stop.Cancel();
                worker.Join();
            }

            if (failure != null)
                ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }
}
