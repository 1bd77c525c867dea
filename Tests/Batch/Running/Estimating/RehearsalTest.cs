#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RehearsalTest
    {
        [Test]
        public void Run_TellsTheTimeBeforeTheRunBegins_AndNothingIsMadeTwice()
        {
            using var test = new RunUnderTest();
            using var folder = new TemporaryFolder();
            using var place = new BatchFolder(BatchJournal.Open(folder.FullName), test.Store);
            var maker = new FakeMaker(_ => test.Time.GoOn(2));
            var rehearsal = new Rehearsal(maker);
            var resumption = Resumption.Of(Items.Plan(rehearsal, Items.Seeds(20)), place);
            var estimate = BatchEstimate.Of(resumption, 1);

            rehearsal.Run(resumption, estimate, test.Time.Now, default);
            using var run = new BatchRun(resumption, place, new BatchSettings(test.Time.Now) { SpentBefore = rehearsal.Spent });
            var summary = run.Run(() => rehearsal, test, default);

            Assert.That(estimate.TimeLeft, Is.EqualTo(TimeSpan.FromSeconds(20 * 0.5)));
            Assert.That(summary.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(20 * 0.5)));
            Assert.That(maker.Made.SelectMany(batch => batch), Is.EqualTo(Enumerable.Range(0, 20)));
            Assert.That(place.Journal.History.Done.Values.Select(done => done.Milliseconds), Has.All.EqualTo(500));
            Assert.That(maker.IsDisposed, Is.True);
        }

        [Test]
        public void Run_OfWhatFails_LeavesTheFailureToTheRun()
        {
            var maker = new FakeMaker(_ => throw new InvalidOperationException("bad luck"));
            using var rehearsal = new Rehearsal(maker);
            var resumption = Resumption.Of(Items.Plan(3), new JournalHistory(), new FakeStore());
            var estimate = BatchEstimate.Of(resumption, 1);

            rehearsal.Run(resumption, estimate, () => TimeSpan.Zero, default);

            Assert.That(estimate.TimeLeft, Is.Null);
            Assert.That(() => rehearsal.Make(Items.Seeds(3), default), Throws.InvalidOperationException);
        }
    }
}
