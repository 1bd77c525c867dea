#nullable enable
using System;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Orders that nobody wants any more, at each point of their way.</summary>
    public sealed class TextureQueueCancelTest : QueueFixture
    {
        [Test]
        public void Cancel_InTheMiddleOfAStep_GoesOnWithTheNextOrder()
        {
            Source.Segments = 3;
            var stopped = Queue.Submit(Order("a"));
            Source.Stage = (name, _) => { if (name == "denoise a 0.1") stopped.Cancel(); };
            var next = Queue.Submit(Order("b"));

            TickUntil(() => next.Result.IsCompleted);

            Assert.That(stopped.Result.IsCanceled, Is.True);
            Assert.That(Source.Stages, Has.No.Member("denoise a 0.2").And.Contains("denoise b 0.2"));
        }

        [Test]
        public void Cancel_OfOneOfTwoEqualOrders_LeavesTheOther()
        {
            var first = Queue.Submit(Order("a"));
            var second = Queue.Submit(Order("a"));

            first.Cancel();
            TickUntil(() => second.Result.IsCompleted);

            Assert.That(first.Result.IsCanceled, Is.True);
            Assert.That(second.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void Cancel_OfAWaitingOrder_BeginsNothing()
        {
            var ticket = Queue.Submit(Order("a"));

            ticket.Cancel();
            Ticks(20);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(Source.Stages, Is.Empty);
        }

        [TestCase("encode")]
        [TestCase("denoise")]
        [TestCase("decode")]
        public void Cancel_DuringAStage_StopsItAndGoesOnWithTheNextOrder(string stage)
        {
            using var running = new ManualResetEventSlim();
            Source.Stage = (name, cancellation) =>
            {
                if (!name.StartsWith(stage + " a", StringComparison.Ordinal))
                    return;
                running.Set();
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
            };
            var stopped = Queue.Submit(Order("a"));
            TickUntil(() => running.IsSet);
            var next = Queue.Submit(Order("b"));

            stopped.Cancel();
            TickUntil(() => next.Result.IsCompleted);

            Assert.That(stopped.Result.IsCanceled, Is.True);
            Assert.That(next.State, Is.EqualTo(TicketState.Done));
        }
    }
}
