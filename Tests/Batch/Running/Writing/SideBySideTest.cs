#nullable enable
using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class SideBySideTest
    {
        [TestCase(0)]
        [TestCase(1)]
        [TestCase(3)]
        [TestCase(100)]
        public void Run_DoesEachOnce(int count)
        {
            var done = new ConcurrentBag<int>();

            SideBySide.Run(count, 4, done.Add);

            Assert.That(done.OrderBy(number => number), Is.EqualTo(Enumerable.Range(0, count)));
        }

        [Test]
        public void Run_DoesSeveralAtATime()
        {
            using var all = new Barrier(4);

            SideBySide.Run(4, 4, _ => Assert.That(all.SignalAndWait(TimeSpan.FromSeconds(30)), Is.True));
        }

        [Test]
        public void Run_ThrowsWhatFailed_AfterTheOthersHaveEnded()
        {
            var running = 0;

            Assert.That(() => SideBySide.Run(50, 4, number =>
            {
                Interlocked.Increment(ref running);
                try
                {
                    if (number == 3)
                        throw new InvalidOperationException("third");
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            }), Throws.InvalidOperationException.With.Message.EqualTo("third"));
            Assert.That(running, Is.Zero);
        }
    }
}
