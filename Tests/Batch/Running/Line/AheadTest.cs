#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class AheadTest
    {
        [Test]
        public void Of_GivesTheElementsInTheirOrder_MadeOnAnotherThread()
        {
            using var stop = new CancellationTokenSource();
            var here = Environment.CurrentManagedThreadId;

            var taken = Ahead.Of(Enumerable.Range(0, 100).Select(number => (number, Environment.CurrentManagedThreadId)), 2, stop).ToArray();

            Assert.That(taken.Select(element => element.number), Is.EqualTo(Enumerable.Range(0, 100)));
            Assert.That(taken.Select(element => element.CurrentManagedThreadId), Has.None.EqualTo(here));
        }

        [Test]
        public void Of_ASourceThatFails_GivesWhatCameBefore()
        {
            using var stop = new CancellationTokenSource();
            var taken = new List<int>();
            void TakeAll()
            {
                foreach (var number in Ahead.Of(Failing(), 1, stop))
                    taken.Add(number);
            }

            Assert.That(TakeAll, Throws.InvalidOperationException.With.Message.EqualTo("third"));
            Assert.That(taken, Is.EqualTo(new[] { 1, 2 }));
        }

        [Test]
        public void Of_LeftEarly_StopsTheSource()
        {
            using var stop = new CancellationTokenSource();
            var running = 0;
            IEnumerable<int> Endless()
            {
                Interlocked.Increment(ref running);
                try
                {
                    while (!stop.IsCancellationRequested)
                        yield return 1;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            }

            var first = Ahead.Of(Endless(), 1, stop).First();

            Assert.That(first, Is.EqualTo(1));
            Assert.That((stop.IsCancellationRequested, running), Is.EqualTo((true, 0)));
        }

        static IEnumerable<int> Failing()
        {
            yield return 1;
            yield return 2;
            throw new InvalidOperationException("third");
        }
    }
}
