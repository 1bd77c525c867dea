#nullable enable
using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextureQueueTest
    {
        readonly Stopwatch _time = Stopwatch.StartNew();
        FakeSource _source = new FakeSource();
        TextureQueue _queue = null!;

        [SetUp]
        public void NewQueue()
        {
            _source = new FakeSource();
            _queue = NewQueue(new QueueSettings());
        }

        [TearDown]
        public void CloseQueue()
        {
            _queue.Dispose();
            Assert.That(_source.Begun, Is.Zero, "pictures begun, never disposed");
        }

        [Test]
        public void Submit_RunsTheStagesInOrder_AndEndsInATick()
        {
            var ticket = _queue.Submit(Order("a", steps: 2));
            var endedOn = 0;
            ticket.Result.ContinueWith(_ => endedOn = Environment.CurrentManagedThreadId, TaskContinuationOptions.ExecuteSynchronously);

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(_source.Stages, Is.EqualTo(new[] { "encode a", "denoise a 0", "denoise a 1", "decode a" }));
            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
            Assert.That(ticket.Result.Result.Recipe.Prompt, Is.EqualTo("a"));
            Assert.That(endedOn, Is.EqualTo(Environment.CurrentManagedThreadId));
        }

        [Test]
        public void AStepInSegments_RunsThemInOrder_AndIsNotComeInto()
        {
            _source.Segments = 3;
            var tickets = new[] { _queue.Submit(Order("a", steps: 2)), _queue.Submit(Order("b", steps: 2)) };

            TickUntil(() => Array.TrueForAll(tickets, ticket => ticket.Result.IsCompleted));

            var segments = _source.Stages.Where(stage => stage.StartsWith("denoise", StringComparison.Ordinal)).ToArray();
            Assert.That(segments, Has.Length.EqualTo(12).And.Unique);
            for (var i = 0; i < segments.Length; i += 3)
                Assert.That(segments.Skip(i).Take(3).Select(segment => segment.Substring(0, 11)).Distinct().Count(), Is.EqualTo(1), string.Join(", ", segments));
            Assert.That(segments.Select(segment => segment[12]), Is.EqualTo("012012012012"));
        }

        [Test]
        public void Cancel_InTheMiddleOfAStep_GoesOnWithTheNextOrder()
        {
            _source.Segments = 3;
            var stopped = _queue.Submit(Order("a"));
            _source.Stage = (name, _) => { if (name == "denoise a 0.1") stopped.Cancel(); };
            var next = _queue.Submit(Order("b"));

            TickUntil(() => next.Result.IsCompleted);

            Assert.That(stopped.Result.IsCanceled, Is.True);
            Assert.That(_source.Stages, Has.No.Member("denoise a 0.2").And.Contains("denoise b 0.2"));
        }

        [Test]
        public void Submit_OfWhatTheModelCannotDo_Throws()
        {
            Assert.That(() => _queue.Submit(Order("a", steps: 0)), Throws.ArgumentException);
        }

        [Test]
        public void EqualOrders_ShareAPicture()
        {
            var first = _queue.Submit(Order("a"));
            var second = _queue.Submit(Order("a"));

            TickUntil(() => first.Result.IsCompleted && second.Result.IsCompleted);

            Assert.That(_source.Count("denoise"), Is.EqualTo(1));
            Assert.That(second.Result.Result, Is.SameAs(first.Result.Result));
        }

        [Test]
        public void Cancel_OfOneOfTwoEqualOrders_LeavesTheOther()
        {
            var first = _queue.Submit(Order("a"));
            var second = _queue.Submit(Order("a"));

            first.Cancel();
            TickUntil(() => second.Result.IsCompleted);

            Assert.That(first.Result.IsCanceled, Is.True);
            Assert.That(second.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void Cancel_OfAWaitingOrder_BeginsNothing()
        {
            var ticket = _queue.Submit(Order("a"));

            ticket.Cancel();
            Ticks(20);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(_source.Stages, Is.Empty);
        }

        [TestCase("encode")]
        [TestCase("denoise")]
        [TestCase("decode")]
        public void Cancel_DuringAStage_StopsItAndGoesOnWithTheNextOrder(string stage)
        {
            using var running = new ManualResetEventSlim();
            _source.Stage = (name, cancellation) =>
            {
                if (!name.StartsWith(stage + " a", StringComparison.Ordinal))
                    return;
                running.Set();
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
            };
            var stopped = _queue.Submit(Order("a"));
            TickUntil(() => running.IsSet);
            var next = _queue.Submit(Order("b"));

            stopped.Cancel();
            TickUntil(() => next.Result.IsCompleted);

            Assert.That(stopped.Result.IsCanceled, Is.True);
            Assert.That(next.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void ALaterOrderOfASubject_ReplacesTheEarlier()
        {
            var subject = new object();
            var first = _queue.Submit(Order("a") with { Subject = subject });
            var second = _queue.Submit(Order("b") with { Subject = subject });

            TickUntil(() => second.Result.IsCompleted);

            Assert.That(first.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(second.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void AnOrderPastItsDeadline_Expires()
        {
            using var held = new ManualResetEventSlim();
            _source.Stage = (name, cancellation) => { if (name == "encode a") held.Wait(cancellation); };
            _queue.Submit(Order("a"));
            TickUntil(() => _source.Stages.Count == 1);
            var late = _queue.Submit(Order("b") with { Deadline = TimeSpan.FromMilliseconds(50) });

            TickUntil(() => late.Result.IsCompleted);
            held.Set();

            Assert.That(late.State, Is.EqualTo(TicketState.Expired));
            Assert.That(late.Result.IsCanceled, Is.True);
            Assert.That(_queue.Stats.Expired, Is.EqualTo(1));
        }

        [Test]
        public void AStageThatFails_FailsItsTicketAndNoOther()
        {
            _source.Stage = (name, _) => { if (name == "decode a") throw new InvalidOperationException("broken"); };
            var broken = _queue.Submit(Order("a"));
            var sound = _queue.Submit(Order("b"));

            TickUntil(() => broken.Result.IsCompleted && sound.Result.IsCompleted);

            Assert.That(broken.State, Is.EqualTo(TicketState.Failed));
            Assert.That(broken.Result.Exception!.InnerException!.Message, Is.EqualTo("broken"));
            Assert.That(sound.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void AnUpload_RunsOnTheTickingThread_BeforeTheTicketEnds()
        {
            var upload = new FakeUpload(3);
            var ticket = _queue.Submit(Order("a") with { Upload = _ => upload });

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(upload.Done, Is.EqualTo(3));
            Assert.That(upload.Thread, Is.EqualTo(Environment.CurrentManagedThreadId));
            Assert.That(upload.Abandoned, Is.False);
        }

        [Test]
        public void Slices_AreLearnedByTheirNames()
        {
            var costs = new StageCosts();
            _queue.Dispose();
            _queue = NewQueue(new QueueSettings { Costs = costs });
            var ticket = _queue.Submit(Order("a") with { Upload = _ => new FakeUpload(3) });

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(costs.Of(new StageKey("fake", StageKind.Upload, 4, 4, "fake")).Count, Is.EqualTo(2));
            Assert.That(costs.Of(new StageKey("fake", StageKind.Upload, 4, 4, "last")).Count, Is.EqualTo(1));
        }

        [Test]
        public void Cancel_DuringAnUpload_AbandonsIt()
        {
            var upload = new FakeUpload(1000);
            var ticket = _queue.Submit(Order("a") with { Upload = _ => upload });
            upload.BeforeSlice = () => { if (upload.Done == 2) ticket.Cancel(); };

            TickUntil(() => upload.Abandoned);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Cancelled));
            Assert.That(upload.Done, Is.EqualTo(3));
        }

        [Test]
        public void AnUploadThatFails_FailsItsTicket()
        {
            var upload = new FakeUpload(2) { BeforeSlice = () => throw new InvalidOperationException("no texture") };
            var ticket = _queue.Submit(Order("a") with { Upload = _ => upload });

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
                var ticket = _queue.Submit(Order("a") with { Upload = _ => upload });
                upload.BeforeSlice = () => Task.Run(ticket.Cancel);

                TickUntil(() => ticket.Result.IsCompleted);
                Ticks(1);

                Assert.That(upload.Abandoned, Is.EqualTo(ticket.State == TicketState.Cancelled), "a texture belongs to the order, or is cleared away");
            }
        }

        [Test]
        public void OpeningANetwork_IsNotLearnedAsEncoding()
        {
            var costs = new StageCosts();
            _queue.Dispose();
            _queue = NewQueue(new QueueSettings { Costs = costs });
            foreach (var isOpen in new[] { false, true })
            {
                _source.IsOpen = isOpen;
                var ticket = _queue.Submit(Order("a"));
                TickUntil(() => ticket.Result.IsCompleted);
            }

            Assert.That(costs.Of(new StageKey("fake", StageKind.Encode, 4, 4, "")).Count, Is.EqualTo(1));
        }

        [Test]
        public void ADeadlineWithoutEnd_IsNone()
        {
            Ticks(2);

            var ticket = _queue.Submit(Order("a") with { Deadline = TimeSpan.MaxValue });
            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void PostSteps_RunOnTheWorker_InOrder()
        {
            var order = Order("a") with { Post = new IPostStep[] { new NotingStep(_source, "first"), new NotingStep(_source, "second") } };
            var ticket = _queue.Submit(order);

            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(_source.Stages, Is.EqualTo(new[] { "encode a", "denoise a 0", "decode a", "first", "second" }));
        }

        [Test]
        public void WhilePaused_NothingBegins()
        {
            var ticket = _queue.Submit(Order("a"));
            _queue.Paused = true;

            Ticks(20);
            var begun = _source.Stages.Count;
            _queue.Paused = false;
            TickUntil(() => ticket.Result.IsCompleted);

            Assert.That(begun, Is.Zero);
            Assert.That(ticket.State, Is.EqualTo(TicketState.Done));
        }

        [Test]
        public void Dispose_CancelsWhatIsNotDone_AndWaitsForTheStage()
        {
            using var running = new ManualResetEventSlim();
            var stopped = false;
            _source.Stage = (_, cancellation) =>
            {
                running.Set();
                cancellation.WaitHandle.WaitOne();
                stopped = true;
                cancellation.ThrowIfCancellationRequested();
            };
            var begun = _queue.Submit(Order("a"));
            var waiting = _queue.Submit(Order("b"));
            TickUntil(() => running.IsSet);

            _queue.Dispose();

            Assert.That(stopped, Is.True);
            Assert.That(begun.Result.IsCanceled && waiting.Result.IsCanceled, Is.True);
            Assert.That(() => _queue.Submit(Order("c")), Throws.InstanceOf<ObjectDisposedException>());
        }

        [Test]
        public void Tick_WithNothingToDo_AllocatesNothing()
        {
            var ticket = _queue.Submit(Order("a"));
            TickUntil(() => ticket.Result.IsCompleted);
            Ticks(100);

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                _queue.Tick(new FrameTiming(TimeSpan.FromMilliseconds(8), TimeSpan.FromMilliseconds(16)));

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        [Test]
        public void Stats_CountWhatHappened()
        {
            var done = _queue.Submit(Order("a"));
            _queue.Submit(Order("b")).Cancel();

            TickUntil(() => done.Result.IsCompleted);
            var stats = _queue.Stats;

            Assert.That((stats.Finished, stats.Cancelled, stats.Waiting, stats.InFlight), Is.EqualTo((1L, 1L, 0, 0)));
            Assert.That(stats.Slots, Is.GreaterThan(0));
            Assert.That(stats.MainThreadP99Ms, Is.GreaterThan(0));
        }

        TextureQueue NewQueue(QueueSettings settings)
        {
            return new TextureQueue(_source, settings, () => _time.Elapsed);
        }

        static TextureOrder Order(string prompt, int steps = 1)
        {
            return new TextureOrder(new TextureRequest { Prompt = prompt, Steps = steps });
        }

        void TickUntil(Func<bool> reached)
        {
            var started = _time.Elapsed;
            while (!reached())
            {
                Assert.That(_time.Elapsed - started, Is.LessThan(TimeSpan.FromSeconds(20)), "waited in vain");
                Ticks(1);
            }
        }

        void Ticks(int count)
        {
            for (var i = 0; i < count; i++)
            {
                _queue.Tick(new FrameTiming(TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
                Thread.Sleep(1);
            }
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
