#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ReviewRulesTest
    {
        [TestCase(Verdict.Kept)]
        [TestCase(Verdict.Rejected)]
        public void AVerdict_IsGivenToTheSelected_AndTheCursorGoesOn(Verdict verdict)
        {
            var desk = DeskPlayer.WithPictures(3).Do(new Decide(verdict));

            Assert.That(desk.VerdictOf(0), Is.EqualTo(verdict));
            Assert.That(desk.State.Current!.Key, Is.EqualTo("key1"));
            Assert.That(desk.Effect<RecordUndo>().Position, Is.EqualTo(1));
            Assert.That(desk.Effects, Has.One.EqualTo(new SaveSession()));
        }

        [Test]
        public void TheSameVerdictAgain_TakesItBack()
        {
            var desk = DeskPlayer.WithPictures(3).Do(new Decide(Verdict.Kept), new ClickCell(0), new Decide(Verdict.Kept));

            Assert.That(desk.VerdictOf(0), Is.EqualTo(Verdict.None));
            Assert.That(desk.State.History.Position, Is.EqualTo(2));
        }

        [Test]
        public void SeveralSelected_AreOneDecision_AndTheCursorStays()
        {
            var desk = DeskPlayer.WithPictures(5).Do(new ClickCell(1), new ClickCell(3, Extends: true), new Decide(Verdict.Rejected));

            Assert.That(Enumerable.Range(0, 5).Select(desk.VerdictOf), Is.EqualTo(new[] { Verdict.None, Verdict.Rejected, Verdict.Rejected, Verdict.Rejected, Verdict.None }));
            Assert.That(desk.State.Current!.Key, Is.EqualTo("key3"));

            desk.Do(new GoToDecision(0));

            Assert.That(Enumerable.Range(0, 5).Select(desk.VerdictOf), Is.All.EqualTo(Verdict.None));
        }

        [Test]
        public void Clear_TakesVerdictsBack()
        {
            var desk = DeskPlayer.WithPictures(2).Do(new SelectAll(), new Decide(Verdict.Kept), new Decide(Verdict.None));

            Assert.That(desk.VerdictOf(1), Is.EqualTo(Verdict.None));
        }

        [Test]
        public void PicturesThatAreNotMade_CantBeJudged()
        {
            var desk = new DeskPlayer().WithDraft(1).Do(new StartRun(), new RunPlanned(new[] { DeskPlayer.Picture(0) }));
            var before = desk.State;

            desk.Do(new Decide(Verdict.Kept));

            Assert.That(desk.State, Is.SameAs(before));
            Assert.That(desk.State.CanDecide(), Is.False);
        }

        [Test]
        public void UndoAndRedo_WalkThroughTheDecisions()
        {
            var desk = DeskPlayer.WithPictures(3).Do(new Decide(Verdict.Kept), new Decide(Verdict.Rejected), new Decide(Verdict.Kept));

            desk.Do(new GoToDecision(1));
            Assert.That(new[] { 0, 1, 2 }.Select(desk.VerdictOf), Is.EqualTo(new[] { Verdict.Kept, Verdict.None, Verdict.None }));
            Assert.That(desk.Effects.OfType<RecordUndo>(), Is.Empty);

            desk.Do(new GoToDecision(3));
            Assert.That(new[] { 0, 1, 2 }.Select(desk.VerdictOf), Is.EqualTo(new[] { Verdict.Kept, Verdict.Rejected, Verdict.Kept }));
        }

        [Test]
        public void ADecisionAfterAnUndo_TakesThePlaceOfWhatWasUndone()
        {
            var desk = DeskPlayer.WithPictures(3).Do(new Decide(Verdict.Kept), new Decide(Verdict.Kept), new GoToDecision(1), new ClickCell(2), new Decide(Verdict.Rejected));

            Assert.That(desk.State.History.CanRedo, Is.False);
            Assert.That(desk.State.History.Position, Is.EqualTo(2));

            desk.Do(new GoToDecision(99));

            Assert.That(new[] { 0, 1, 2 }.Select(desk.VerdictOf), Is.EqualTo(new[] { Verdict.Kept, Verdict.None, Verdict.Rejected }));
        }

        [Test]
        public void ThousandsOfDecisions_AreUndoneAsFarAsTheyAreRemembered()
        {
            var desk = DeskPlayer.WithPictures(1);
            for (var i = 0; i < 1500; i++)
                desk.Do(new ClickCell(0), new Decide(i % 2 == 0 ? Verdict.Kept : Verdict.Rejected));

            desk.Do(new GoToDecision(0));

            Assert.That(desk.State.History.Position, Is.EqualTo(500));
            Assert.That(desk.VerdictOf(0), Is.EqualTo(Verdict.Rejected));
        }

        [TestCase(true, 1, 3)]
        [TestCase(false, 3, 1)]
        public void TheBetterOfTwo_IsKept_AndTheOtherRejected(bool left, int kept, int rejected)
        {
            var desk = DeskPlayer.WithPictures(5).Do(new ClickCell(1), new ClickCell(3, Toggles: true), new Compare(), new Prefer(left));

            Assert.That(desk.VerdictOf(kept), Is.EqualTo(Verdict.Kept));
            Assert.That(desk.VerdictOf(rejected), Is.EqualTo(Verdict.Rejected));
            Assert.That(desk.State.History.Position, Is.EqualTo(1));
        }

        [Test]
        public void WithNothingCompared_NoneIsPreferred()
        {
            var desk = DeskPlayer.WithPictures(2);
            var before = desk.State;

            Assert.That(desk.Do(new Prefer(true)).State, Is.SameAs(before));
        }
    }
}
