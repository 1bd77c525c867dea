#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RunRulesTest
    {
        [Test]
        public void Start_BeginsARunOfTheDraft()
        {
            var desk = new DeskPlayer().WithDraft(3).Do(new StartRun());

            Assert.That(desk.Effect<BeginRun>().Draft, Is.SameAs(desk.State.Draft));
            Assert.That(desk.Effects, Has.One.EqualTo(new SaveSession()));
            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Starting));
            Assert.That(desk.State.CanStart(), Is.False);
        }

        [Test]
        public void Start_WithNothingToMake_DoesNothing()
        {
            var desk = new DeskPlayer().WithDraft(0).Do(new StartRun());

            Assert.That(desk.Effects, Is.Empty);
        }

        [Test]
        public void Arrivals_AreCounted_AndShown()
        {
            var desk = Running(4);

            desk.Do(new RunReported(new[] { new Arrival("key1"), new Arrival("key2", "too large") }, 12.5, TimeSpan.FromSeconds(30)));

            Assert.That(desk.State.Pictures[1].IsMade, Is.True);
            Assert.That(desk.State.Pictures[2].Problem, Is.EqualTo("too large"));
            Assert.That(desk.State.Run.Share, Is.EqualTo(0.5));
            Assert.That(DeskTexts.Run(desk.State.Run), Is.EqualTo("1 of 4, 1 failed, 12.5 a second, 30 s left"));
        }

        [Test]
        public void Pause_HoldsTheRun_AndGoOnLetsItGo()
        {
            var desk = Running(4).Do(new PauseRun());

            Assert.That(desk.Effect<HoldRun>().IsHeld, Is.True);
            Assert.That(desk.State.CanPause(), Is.False);
            Assert.That(desk.State.CanGoOn(), Is.True);

            desk.Do(new GoOn());

            Assert.That(desk.Effect<HoldRun>().IsHeld, Is.False);
            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Running));
        }

        [Test]
        public void Cancel_StopsOnce_AndGoOnBeginsAgainAtTheEnd()
        {
            var desk = Running(4).Do(new CancelRun());

            Assert.That(desk.Effect<StopRun>(), Is.Not.Null);
            Assert.That(desk.State.CanCancel(), Is.False);

            desk.Do(new RunEnded(RunOutcome.Cancelled));

            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Stopped));
            Assert.That(desk.Do(new GoOn()).Effect<BeginRun>(), Is.Not.Null);
        }

        [Test]
        public void CancelWhileItStarts_Stands_WhenThePicturesAreKnown()
        {
            var desk = new DeskPlayer().WithDraft(1).Do(new StartRun(), new CancelRun(), new RunPlanned(new[] { DeskPlayer.Picture(0) }));

            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Stopping));
        }

        [Test]
        public void ABrokenRun_SaysWhy()
        {
            var desk = Running(2).Do(new RunEnded(RunOutcome.Broken, "the disk is full"));

            Assert.That(DeskTexts.Run(desk.State.Run), Is.EqualTo("the disk is full"));
            Assert.That(desk.State.CanGoOn(), Is.True);
        }

        [Test]
        public void FailuresOfAFinishedRun_CanBeTriedAgain()
        {
            var desk = Running(1).Do(new RunReported(new[] { new Arrival("key0", "no") }, 0, null), new RunEnded(RunOutcome.Completed));

            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Finished));
            Assert.That(desk.State.CanGoOn(), Is.True);
        }

        [Test]
        public void NewBatch_ForgetsPicturesAndDecisions_ButNotWhileItRuns()
        {
            var running = Running(2);
            var before = running.State;
            Assert.That(running.Do(new NewBatch()).State, Is.SameAs(before));

            var desk = DeskPlayer.WithPictures(2).Do(new Decide(Verdict.Kept), new Vary(1), new RunEnded(RunOutcome.Cancelled), new NewBatch());

            Assert.That(desk.State.Pictures, Is.Empty);
            Assert.That(desk.State.Draft.Extras, Is.Empty);
            Assert.That(desk.VerdictOf(0), Is.EqualTo(Verdict.None));
            Assert.That(desk.State.Draft.Text, Is.EqualTo("a red potion"));
        }

        [Test]
        public void AnotherList_KeepsCursorSelectionAndVerdicts_WithTheirPictures()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(4), new Decide(Verdict.Kept), new ClickCell(2), new ClickCell(4, Toggles: true));

            desk.Do(new RunPlanned(new[] { 5, 4, 2 }.Select(DeskPlayer.Picture).ToArray()));

            Assert.That(desk.State.Current!.Key, Is.EqualTo("key4"));
            Assert.That(desk.State.Selected().Select(picture => picture.Key), Is.EqualTo(new[] { "key4", "key2" }));
            Assert.That(desk.VerdictOf(4), Is.EqualTo(Verdict.Kept));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void ASessionWhoseRunWasBrokenOff_GoesOn_IfThatIsWished(bool goesOn)
        {
            var session = DeskSession.Of(Running(3).State);

            var desk = new DeskPlayer().Do(new Restore(session, goesOn));

            Assert.That(desk.Effect<ReadDraft>().Draft.Text, Is.EqualTo("a red potion"));
            Assert.That(desk.Effects.OfType<BeginRun>().Any(), Is.EqualTo(goesOn));
            Assert.That(desk.State.Run.Phase, Is.EqualTo(goesOn ? RunPhase.Starting : RunPhase.Stopped));
            Assert.That(desk.State.Notice, Is.Not.Empty);
        }

        [Test]
        public void ASessionWithoutARun_IsOnlyShown()
        {
            var session = DeskSession.Of(DeskPlayer.WithPictures(3).Do(new Decide(Verdict.Kept)).State);

            var desk = new DeskPlayer().Do(new Restore(session, true));

            Assert.That(desk.State.Run.Phase, Is.EqualTo(RunPhase.Idle));
            Assert.That(desk.VerdictOf(0), Is.EqualTo(Verdict.Kept));
        }

        static DeskPlayer Running(int count)
        {
            return new DeskPlayer().WithDraft(count).Do(new StartRun(), new RunPlanned(Enumerable.Range(0, count).Select(DeskPlayer.Picture).ToArray()));
        }
    }
}
