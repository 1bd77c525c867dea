#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>What runs on the thread that ticks.</summary>
    public sealed class TextureQueueUploadTest : QueueFixture
    {
        [Test]
        public void AnUpload_RunsOnTheTickingThread_BeforeTheTicketEnds()
        {
            var upload = new FakeUpload(3);
            var ticket = Queue.Submit(Order("a") with { Upload = _ => upload });

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(upload.Done, Is.EqualTo(3));
            Assert.That(upload.Thread, Is.EqualTo(Environment.CurrentManagedThreadId));
            Assert.That(upload.Abandoned, Is.False);
        }

        [Test]
        public void Slices_AreLearnedByTheirNames()
        {
            var costs = new StageCosts();
            Reopen(new QueueSettings { Costs = costs });
            var ticket = Queue.Submit(Order("a") with { Upload = _ => new FakeUpload(3) });

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(costs.Of(new StageKey("fake", StageKind.Upload, 4, 4, "fake")).Count, Is.EqualTo(2));
            Assert.That(costs.Of(new StageKey("fake", StageKind.Upload, 4, 4, "last")).Count, Is.EqualTo(1));
        }

        [Test]
        public void Cancel_DuringAnUpload_AbandonsIt()
        {
            var upload = new FakeUpload(1000);
            var ticket = Queue.Submit(Order("a") with { Upload = _ => upload });
            upload.BeforeSlice = () => { if (upload.Done == 2) ticket.Cancel(); };

            TickUntil(() => upload.Abandoned);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(upload.Done, Is.EqualTo(3));
        }

        [Test]
        public void AnUploadThatFails_FailsItsTicket()
        {
            var upload = new FakeUpload(2) { BeforeSlice = () => throw new InvalidOperationException("no texture") };
            var ticket = Queue.Submit(Order("a") with { Upload = _ => upload });

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(ticket.Result.Exception!.InnerException!.Message, Is.EqualTo("no texture"));
            Assert.That(upload.Abandoned, Is.True, "what it had made is cleared away");
        }

        [Test]
        public void CancelFromAnotherThread_WhileTheLastSliceRuns_LeavesNothingBehind()
        {
            for (var i = 0; i < 200; i++)
            {
                var upload = new FakeUpload(1);
                var ticket = Queue.Submit(Order("a") with { Upload = _ => upload });
                upload.BeforeSlice = () => Task.Run(ticket.Cancel);

                TickUntil(() => ticket.Result.IsCompleted);
                Ticks(1);

                Assert.That(upload.Abandoned, Is.EqualTo(ticket.State == TicketState.Cancelled), "a texture belongs to the order, or is cleared away");
            }
        }
    }
}
