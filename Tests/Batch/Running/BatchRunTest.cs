#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchRunTest
    {
        [Test]
        public void Run_WritesEachPictureAndItsLine()
        {
            using var test = new RunUnderTest();

            var summary = test.Run(6);

            Assert.That(summary.Ending, Is.EqualTo(BatchEnding.Complete));
            Assert.That(test.Names, Is.EqualTo(new[] { "p0.png", "p1.png", "p2.png", "p3.png", "p4.png", "p5.png" }));
            Assert.That(ProvenanceText.Find(Png.ReadTexts(test.Store.Read("p5.png"))), Has.Property("Seed").EqualTo(5UL));
            Assert.That(test.History.Done.Values.Select(done => done.Files.Single().Name), Is.EqualTo(test.Names));
            Assert.That(test.History.IsUnfinished, Is.False);
            Assert.That(((FakeStore)test.Store).Settled, Is.EqualTo(test.Names));
            Assert.That(test.Maker.IsDisposed, Is.True);
        }

        [Test]
        public void Run_TellsEachPictureOnce_AndHowFarItIs()
        {
            using var test = new RunUnderTest { Maker = new FakeMaker() };
            var twice = Items.Seeds(6).Append(Items.Of(2)).ToArray();

            test.Run(twice);

            Assert.That(test.Progress.Select(progress => (progress.Made, progress.Left)), Is.EqualTo(new[] { (0, 6), (4, 2), (6, 0) }));
            Assert.That(test.Progress.SelectMany(progress => progress.Fresh).Select(fresh => fresh.File), Is.EqualTo(test.Names));
            Assert.That(test.Progress[^1], Has.Property("Listed").EqualTo(7).And.Property("Duplicates").EqualTo(1));
            Assert.That(test.Progress[^1].BytesWritten, Is.EqualTo(test.Names.Sum(name => test.Store.Read(name)!.Length)));
            Assert.That(test.Progress[^1].BytesLeft, Is.Zero);
        }

        [Test]
        public void Run_Again_MakesNothingAgain()
        {
            using var test = new RunUnderTest();
            test.Run(6);
            test.Maker = new FakeMaker();

            var summary = test.Run(8);

            Assert.That(test.Maker.Made, Is.EqualTo(new[] { new ulong[] { 6, 7 } }));
            Assert.That(summary.Progress, Has.Property("Kept").EqualTo(6).And.Property("Made").EqualTo(2));
        }

        [Test]
        public void SeveralWorkers_MakeEveryPictureOnce()
        {
            using var test = new RunUnderTest { Workers = 3 };

            var summary = test.Run(50);

            Assert.That(test.Names, Has.Count.EqualTo(50));
            Assert.That(test.Maker.Made.SelectMany(batch => batch).OrderBy(seed => seed), Is.EqualTo(Enumerable.Range(0, 50)));
            Assert.That(summary.Ending, Is.EqualTo(BatchEnding.Complete));
        }

        [Test]
        public void Cancelled_ARunKeepsWhatIsWritten_AndAnotherFinishesIt()
        {
            using var test = new RunUnderTest();
            using var cancelling = new CancellationTokenSource();
            test.OnProgress = (progress, _) =>
            {
                if (progress.Made >= 4)
                    cancelling.Cancel();
            };

            var cancelled = test.Run(40, cancelling.Token);
            var written = test.Names.Count;
            var unfinished = test.History.IsUnfinished;
            var resumed = test.Run(40);

            Assert.That(cancelled.Ending, Is.EqualTo(BatchEnding.Cancelled));
            Assert.That(written, Is.InRange(4, 39));
            Assert.That(unfinished, Is.True);
            Assert.That(((FakeStore)test.Store).Settled, Is.EquivalentTo(test.Names));
            Assert.That(resumed.Progress, Has.Property("Kept").EqualTo(written).And.Property("Made").EqualTo(40 - written));
        }

        [Test]
        public void Cancelled_ARunEndsWhileANetworkIsRunning()
        {
            using var test = new RunUnderTest();
            using var cancelling = new CancellationTokenSource();
            test.Maker = new FakeMaker(items =>
            {
                if (items[0].Request.Seed < 8)
                    return;
                cancelling.Cancel();
                throw new OperationCanceledException(cancelling.Token);
            });

            var summary = test.Run(20, cancelling.Token);

            Assert.That(summary.Ending, Is.EqualTo(BatchEnding.Cancelled));
            Assert.That(summary.Failures, Is.Empty);
        }

        [Test]
        public void Paused_ARunMakesNothing_UntilItGoesOn()
        {
            using var test = new RunUnderTest();
            using var paused = new ManualResetEventSlim();
            var madeWhilePaused = -1;
            test.OnProgress = (progress, run) =>
            {
                if (progress.Made != 4)
                    return;
                run.Pause();
                test.Time.GoOn(1000);
                paused.Set();
            };
            var goOn = new Thread(() =>
            {
                paused.Wait();
                Thread.Sleep(300); // enough for all of them, if it did not pause
                lock (test.Maker.Made)
                    madeWhilePaused = test.Maker.Made.Sum(batch => batch.Length);
                test.Current!.GoOn();
            });
            goOn.Start();

            var summary = test.Run(400);
            goOn.Join();

            Assert.That(madeWhilePaused, Is.InRange(4, 40), "what was on its way when it paused");
            Assert.That(summary.Progress.Made, Is.EqualTo(400));
            Assert.That(summary.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1000)));
        }

        [Test]
        public void Paused_ARunCanBeCancelled()
        {
            using var test = new RunUnderTest();
            using var cancelling = new CancellationTokenSource();
            test.OnProgress = (_, run) =>
            {
                run.Pause();
                cancelling.CancelAfter(20);
            };

            var summary = test.Run(400, cancelling.Token);

            Assert.That(summary.Ending, Is.EqualTo(BatchEnding.Cancelled));
        }

        [Test]
        public void AMakerThatCannotBeOpened_EndsTheRun()
        {
            using var test = new RunUnderTest();
            using var folder = new TemporaryFolder();
            using var place = new BatchFolder(BatchJournal.Open(folder.FullName), test.Store);
            using var run = new BatchRun(Resumption.Of(Items.Plan(3), place), place, new BatchSettings(test.Time.Now));

            Assert.That(() => run.Run(() => throw new ModelFormatException("model.yoso", "wanted a model, found none"), null, default),
                Throws.InstanceOf<ModelFormatException>());
        }

        [Test]
        public void Memory_IsBounded_WhereWritingIsSlow()
        {
            var made = 0;
            var most = 0;
            var written = 0;
            using var test = new RunUnderTest();
            test.Maker = new FakeMaker(items => Interlocked.Add(ref made, items.Count));
            test.Store = new FakeStore(_ =>
            {
                Thread.Sleep(2);
                lock (test)
                    most = Math.Max(most, Volatile.Read(ref made) - written++);
                return null;
            });

            test.Run(100);

            Assert.That(most, Is.LessThanOrEqualTo(4 * 4));
        }
    }
}
