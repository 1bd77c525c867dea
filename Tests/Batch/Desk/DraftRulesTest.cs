#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DraftRulesTest
    {
        static readonly DeskCommand[] Changes =
        {
            new TypeJobs("a blue shield"), new ChooseFormat(JobFormat.Csv), new JobsOpened("prompt\na", JobFormat.Tsv), new ChangeDefaults(new DeskDefaults { Seeds = "7" }),
        };

        [TestCaseSource(nameof(Changes))]
        public void WhatChangesTheJobs_HasThemReadAgain(DeskCommand change)
        {
            var desk = new DeskPlayer().WithDraft(5);

            desk.Do(change);

            Assert.That(desk.Effect<ReadDraft>().Draft, Is.SameAs(desk.State.Draft));
            Assert.That(desk.State.IsReading(), Is.True);
            Assert.That(desk.State.CanStart(), Is.False);
        }

        [Test]
        public void TheSameTextAgain_ChangesNothing()
        {
            var desk = new DeskPlayer().WithDraft(5);
            var before = desk.State;

            desk.Do(new TypeJobs(before.Draft.Text));

            Assert.That(desk.State, Is.SameAs(before));
            Assert.That(desk.Effects, Is.Empty);
        }

        [Test]
        public void TheReadingOfAnEarlierDraft_IsIgnored()
        {
            var desk = new DeskPlayer().Do(new TypeJobs("one"), new TypeJobs("two"));

            desk.Do(new DraftWasRead(new DraftReading { Revision = 1, Count = 9 }));

            Assert.That(desk.State.Reading.Count, Is.Zero);
            Assert.That(DeskTexts.Estimate(desk.State), Is.EqualTo("reading..."));
        }

        [Test]
        public void AProblem_IsShownWithItsPlace_AndKeepsTheRunFromStarting()
        {
            var desk = new DeskPlayer().Do(new TypeJobs("a {red|"));

            desk.Do(new DraftWasRead(new DraftReading { Revision = 1, Count = 1, Problem = new DraftProblem(1, 3, "a } wanted") }), new StartRun());

            Assert.That(DeskTexts.Problem(desk.State), Is.EqualTo("line 1, column 3: a } wanted"));
            Assert.That(desk.Effects, Is.Empty);
            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Idle));
        }

        [Test]
        public void AFile_IsReadByTheHost()
        {
            var desk = new DeskPlayer().Do(new OpenJobs("jobs.csv"));

            Assert.That(desk.Effect<ReadJobFile>().Path, Is.EqualTo("jobs.csv"));
        }

        [Test]
        public void AFolder_IsRememberedAndNeedsNoReading()
        {
            var desk = new DeskPlayer().WithDraft(1);

            desk.Do(new ChooseFolder(" Assets/Icons "));

            Assert.That(desk.State.Draft.Folder, Is.EqualTo("Assets/Icons"));
            Assert.That(desk.Effects, Is.EqualTo(new DeskEffect[] { new SaveSession() }));
            Assert.That(desk.State.IsReading(), Is.False);
        }
    }
}
