#nullable enable
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextureQueueTest : QueueFixture
    {
        [Test]
        public void Submit_RunsTheStagesInOrder_AndEndsInATick()
        {
            var ticket = Queue.Submit(Order("a", steps: 2));
            var endedOn = 0;
            ticket.Result.ContinueWith(_ => endedOn = Environment.CurrentManagedThreadId, TaskContinuationOptions.ExecuteSynchronously);

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(Source.Stages, Is.EqualTo(new[] { "encode a", "denoise a 0", "denoise a 1", "decode a" }));
            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
            Assert.That(ticket.Result.Result.Recipe.Prompt, Is.EqualTo("a"));
            Assert.That(endedOn, Is.EqualTo(Environment.CurrentManagedThreadId));
        }

        [Test]
        public void AStepInSegments_RunsThemInOrder_AndIsNotComeInto()
        {
            Source.Segments = 3;
            var tickets = new[] { Queue.Submit(Order("a", steps: 2)), Queue.Submit(Order("b", steps: 2)) };

            TickUntil(() => Array.TrueForAll(tickets, ticket => ticket.Result.IsCompleted));

            var segments = Source.Stages.Where(stage => stage.StartsWith("denoise", StringComparison.Ordinal)).ToArray();
            Assert.That(segments, Has.Length.EqualTo(12).And.Unique);
            for (var i = 0; i < segments.Length; i += 3)
                Assert.That(segments.Skip(i).Take(3).Select(segment => segment.Substring(0, 11)).Distinct().Count(), Is.EqualTo(1), string.Join(", ", segments));
            Assert.That(segments.Select(segment => segment[12]), Is.EqualTo("012012012012"));
        }

        [Test]
        public void Submit_OfWhatTheModelCannotDo_Throws()
        {
            Assert.That(() => Queue.Submit(Order("a", steps: 0)), Throws.ArgumentException);
        }

        [Test]
        public void EqualOrders_ShareAPicture()
        {
            var first = Queue.Submit(Order("a"));
            var second = Queue.Submit(Order("a"));

            TickUntil(() => first.Result.IsCompleted && second.Result.IsCompleted);

            Assert.That(Source.Count("denoise"), Is.EqualTo(1));
            Assert.That(second.Result.Result, Is.SameAs(first.Result.Result));
        }

        [Test]
        public void ALaterOrderOfASubject_ReplacesTheEarlier()
        {
            var subject = new object();
            var first = Queue.Submit(Order("a") with { Subject = subject });
            var second = Queue.Submit(Order("b") with { Subject = subject });

            TickUntil(() => second.Result.IsCompleted);

            Assert.That(first.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(second.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void AnOrderPastItsDeadline_Expires()
        {
            using var held = new ManualResetEventSlim();
            Source.Stage = (name, cancellation) => { if (name == "encode a") held.Wait(cancellation); };
            Queue.Submit(Order("a"));
            TickUntil(() => Source.Stages.Count == 1);
            var late = Queue.Submit(Order("b") with { Deadline = TimeSpan.FromMilliseconds(50) });

            TickUntil(() => late.Result.IsCompleted);
            held.Set();

            Assert.That(late.State, Is.EqualTo(TicketState.Expired));
            Assert.That(late.Result.IsCanceled, Is.True);
            Assert.That(Queue.Stats.Expired, Is.EqualTo(1));
        }

        [Test]
        public void AStageThatFails_FailsItsTicketAndNoOther()
        {
            Source.Stage = (name, _) => { if (name == "decode a") throw new InvalidOperationException("broken"); };
            var broken = Queue.Submit(Order("a"));
            var sound = Queue.Submit(Order("b"));

            TickUntil(() => broken.Result.IsCompleted && sound.Result.IsCompleted);

            Assert.That(broken.State, Is.EqualTo(TicketState.Failed));
            Assert.That(broken.Result.Exception!.InnerException!.Message, Is.EqualTo("broken"));
            Assert.That(sound.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void OpeningANetwork_IsNotLearnedAsEncoding()
        {
            var costs = new StageCosts();
            Reopen(new QueueSettings { Costs = costs });
            foreach (var isOpen in new[] { false, true })
            {
                Source.IsOpen = isOpen;
                var ticket = Queue.Submit(Order("a"));
                TickUntil(() => ticket.Result.IsCompleted);
            }

            Assert.That(costs.Of(new StageKey("fake", StageKind.Encode, 4, 4, "")).Count, Is.EqualTo(1));
        }

        [Test]
        public void ADeadlineWithoutEnd_IsNone()
        {
            Ticks(2);

            var ticket = Queue.Submit(Order("a") with { Deadline = TimeSpan.MaxValue });
            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void PostSteps_RunOnTheWorker_InOrder()
        {
            var order = Order("a") with { Post = new IPostStep[] { new NotingStep(Source, "first"), new NotingStep(Source, "second") } };
            var ticket = Queue.Submit(order);

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(Source.Stages, Is.EqualTo(new[] { "encode a", "denoise a 0", "decode a", "first", "second" }));
        }

        [Test]
        public void WhilePaused_NothingBegins()
        {
            var ticket = Queue.Submit(Order("a"));
            Queue.Paused = true;

            Ticks(20);
            var begun = Source.Stages.Count;
            Queue.Paused = false;
            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(begun, Is.Zero);
            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void Dispose_CancelsWhatIsNotDone_AndWaitsForTheStage()
        {
            using var running = new ManualResetEventSlim();
            var stopped = false;
            Source.Stage = (_, cancellation) =>
            {
                running.Set();
                cancellation.WaitHandle.WaitOne();
                stopped = true;
                cancellation.ThrowIfCancellationRequested();
            };
            var begun = Queue.Submit(Order("a"));
            var waiting = Queue.Submit(Order("b"));
            TickUntil(() => running.IsSet);

            Queue.Dispose();

            Assert.That(stopped, Is.True);
            Assert.That(begun.Result.IsCanceled && waiting.Result.IsCanceled, Is.True);
            Assert.That(() => Queue.Submit(Order("c")), Throws.InstanceOf<ObjectDisposedException>());
        }

        [Test]
        public void Tick_WithNothingToDo_AllocatesNothing()
        {
            var ticket = Queue.Submit(Order("a"));
            TickUntil(() => ticket.Result.IsCompleted);
            Ticks(100);

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                Queue.Tick(new FrameTiming(TimeSpan.FromMilliseconds(8), TimeSpan.FromMilliseconds(16)));

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        [Test]
        public void Stats_CountWhatHappened()
        {
            var done = Queue.Submit(Order("a"));
            Queue.Submit(Order("b")).Cancel();

            TickUntil(() => done.Result.IsCompleted);
            var stats = Queue.Stats;

            Assert.That((stats.Finished, stats.Cancelled, stats.Waiting, stats.InFlight), Is.EqualTo((1L, 1L, 0, 0)));
            Assert.That(stats.Slots, Is.GreaterThan(0));
            Assert.That(stats.MainThreadP99Ms, Is.GreaterThan(0));
        }

        sealed class NotingStep : IPostStep
        {
            readonly FakeSource _source;

            public NotingStep(FakeSource source, string name)
            {
                _source = source;
                Name = name;
            }

            public string Name { get; }

            public TextureResult Apply(TextureResult result, CancellationToken cancellation)
            {
                _source.Note(Name, cancellation);
                return result;
            }
        }
    }
}
