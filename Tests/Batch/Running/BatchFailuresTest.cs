#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>What goes wrong with one picture keeps no other from being made.</summary>
    public sealed class BatchFailuresTest
    {
        [Test]
        public void ABadPicture_OfANetworkBatch_IsFoundAndTheOthersAreMade()
        {
            using var test = new RunUnderTest { Maker = Failing(2, () => new InvalidOperationException("bad luck")) };

            var summary = test.Run(6);

            Assert.That(summary.Failures.Select(failure => (failure.Index, failure.Error, failure.Attempts)), Is.EqualTo(new[] { (2, "bad luck", 2) }));
            Assert.That(test.Names, Is.EqualTo(new[] { "p0.png", "p1.png", "p3.png", "p4.png", "p5.png" }));
            Assert.That(test.History.Failed.Values.Single(), Has.Property("Error").EqualTo("bad luck"));
            Assert.That(summary.Ending, Is.EqualTo(BatchEnding.Complete));
            Assert.That(test.Time.Waits, Is.Empty);
        }

        [Test]
        public void WhatFailed_IsTriedAgainByTheNextRun()
        {
            using var test = new RunUnderTest { Maker = Failing(2, () => new InvalidOperationException("bad luck")) };
            test.Run(6);
            test.Maker = new FakeMaker();

            var summary = test.Run(6);

            Assert.That(test.Maker.Made, Is.EqualTo(new[] { new ulong[] { 2 } }));
            Assert.That(summary.Failures, Is.Empty);
            Assert.That(test.History.Failed, Is.Empty);
        }

        [Test]
        public void ATroubleThatPasses_IsWaitedFor_LongerEachTime()
        {
            var troubles = 3;
            using var test = new RunUnderTest { Maker = new FakeMaker(_ => Throw(troubles-- > 0 ? new IOException("share gone") : null)) };

            var summary = test.Run(1);

            Assert.That(test.Time.Waits, Is.EqualTo(new[] { 0.2, 0.8, 3.2 }));
            Assert.That(summary.Failures, Is.Empty);
            Assert.That(test.History.Done.Values.Single().Attempt, Is.EqualTo(4));
        }

        [Test]
        public void ATroubleThatStays_IsGivenUp()
        {
            using var test = new RunUnderTest { Maker = new FakeMaker(_ => Throw(new IOException("share gone"))) };

            var summary = test.Run(1);

            Assert.That(test.Time.Waits, Is.EqualTo(new[] { 0.2, 0.8, 3.2 }));
            Assert.That(summary.Failures.Single(), Has.Property("Error").EqualTo("share gone").And.Property("Attempts").EqualTo(4));
        }

        [Test]
        public void AFileThatIsLockedForAMoment_IsWrittenAfterIt()
        {
            var troubles = 2;
            using var test = new RunUnderTest { Store = new FakeStore(name => name == "p1.png" && troubles-- > 0 ? new UnauthorizedAccessException("in use") : null) };

            var summary = test.Run(3);

            Assert.That(summary.Failures, Is.Empty);
            Assert.That(test.Names, Has.Count.EqualTo(3));
            Assert.That(test.Time.Waits, Is.EqualTo(new[] { 0.2, 0.8 }));
            Assert.That(test.History.Done.Values.Select(done => done.Attempt), Is.EqualTo(new[] { 1, 3, 1 }));
        }

        [Test]
        public void AFileThatCannotBeWritten_FailsAlone()
        {
            using var test = new RunUnderTest { Store = new FakeStore(name => name == "p1.png" ? new PathTooLongException("too long") : null) };

            var summary = test.Run(3);

            Assert.That(summary.Failures.Select(failure => (failure.Index, failure.Error)), Is.EqualTo(new[] { (1, "too long") }));
            Assert.That(test.Names, Is.EqualTo(new[] { "p0.png", "p2.png" }));
            Assert.That(test.Time.Waits, Is.Empty);
        }

        [TestCase(typeof(OutOfMemoryException))]
        [TestCase(typeof(ModelFormatException))]
        public void BrokenModelsAndMissingMemory_AreNotTriedAgain(Type trouble)
        {
            var problem = trouble == typeof(OutOfMemoryException) ? (Exception)new OutOfMemoryException("no memory") : new ModelFormatException("ink.safetensors", "no style");
            using var test = new RunUnderTest { Maker = Failing(1, () => problem) };

            var summary = test.Run(8);

            Assert.That(test.Maker.Made, Has.Count.EqualTo(2));
            Assert.That(summary.Failures.Select(failure => failure.Index), Is.EqualTo(new[] { 0, 1, 2, 3 }));
            Assert.That(test.Names, Has.Count.EqualTo(4));
        }

        [Test]
        public void AFullDisk_StopsTheRun_AndWhatIsWrittenIsKept()
        {
            var isFull = true;
            using var test = new RunUnderTest();
            test.Store = new FakeStore(name => isFull && name == "p5.png" ? new IOException("No space left on device", 28) : null);

            var full = test.Run(12);
            var unfinished = test.History.IsUnfinished;
            isFull = false;
            var resumed = test.Run(12);

            Assert.That(full.Ending, Is.EqualTo(BatchEnding.DiskFull));
            Assert.That(full.Problem, Does.StartWith("the disk is full").And.Contains("No space left"));
            Assert.That(full.Progress.Made, Is.InRange(4, 7));
            Assert.That(full.Progress.Left, Is.EqualTo(12 - full.Progress.Made));
            Assert.That(full.Failures, Is.Empty);
            Assert.That(unfinished, Is.True);
            Assert.That(resumed.Progress, Has.Property("Kept").EqualTo(full.Progress.Made).And.Property("Left").EqualTo(0));
        }

        [Test]
        public void RefusedItems_AreFailuresInTheirPlaces()
        {
            var odd = Items.Of(9) with { Request = Items.Of(9).Request with { Width = 3 } };
            using var test = new RunUnderTest { Maker = Failing(2, () => new InvalidOperationException("bad luck")) };

            var summary = test.Run(new[] { Items.Of(1), odd, Items.Of(2) });

            Assert.That(summary.Failures.Select(failure => (failure.Index, failure.Attempts)), Is.EqualTo(new[] { (1, 0), (2, 2) }));
            Assert.That(summary.Progress, Has.Property("Made").EqualTo(1).And.Property("Failed").EqualTo(2).And.Property("Left").EqualTo(0));
        }

        static FakeMaker Failing(ulong seed, Func<Exception> problem)
        {
            return new FakeMaker(items => Throw(items.Any(item => item.Request.Seed == seed) ? problem() : null));
        }

        static void Throw(Exception? problem)
        {
            if (problem != null)
                throw problem;
        }
    }
}
