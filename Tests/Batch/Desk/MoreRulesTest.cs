#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class MoreRulesTest
    {
        [Test]
        public void Vary_TakesSeedsNobodyHasAskedFor_AndMakesThemAtOnce()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(2), new Vary(3));

            Assert.That(desk.State.Draft.Extras.Select(item => item.Request.Seed), Is.EqualTo(new ulong[] { 5, 6, 7 }));
            Assert.That(desk.State.Draft.Extras.Select(item => item.Request.Prompt), Is.All.EqualTo("a red potion"));
            Assert.That(desk.Effect<BeginRun>().Draft, Is.SameAs(desk.State.Draft));
        }

        [Test]
        public void VaryAgain_GoesOnWhereTheLastEnded()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(2), new Vary(2), new Vary(2));

            Assert.That(desk.State.Draft.Extras.Select(item => item.Request.Seed), Is.EqualTo(new ulong[] { 5, 6, 7, 8 }));
        }

        [Test]
        public void TwoPicturesOfOnePrompt_GetDifferentSeeds()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(0), new ClickCell(2, Toggles: true), new Vary(1));

            Assert.That(desk.State.Draft.Extras.Select(item => item.Request.Seed), Is.EqualTo(new ulong[] { 5, 6 }));
        }

        [Test]
        public void ReRoll_RejectsAndMakesTheNextSeed()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(1), new ReRoll());

            Assert.That(desk.VerdictOf(1), Is.EqualTo(Verdict.Rejected));
            Assert.That(desk.State.Draft.Extras.Single().Request, Is.EqualTo(new TextureRequest { Prompt = "a Blue shield", Seed = 6 }));
            Assert.That(desk.Effect<RecordUndo>().Position, Is.EqualTo(1));
            Assert.That(desk.Effect<BeginRun>(), Is.Not.Null);
        }

        [Test]
        public void Upscale_IsTheSamePicture_WrittenLarger()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new ClickCell(4), new Upscale(4));

            var extra = desk.State.Draft.Extras.Single();
            Assert.That(extra.Scale, Is.EqualTo(4));
            Assert.That(extra.Request, Is.EqualTo(desk.State.Pictures[4].Item.Request));
        }

        [Test]
        public void DuringARun_MoreIsMadeWhenItHasEnded()
        {
            var desk = DeskPlayer.WithPictures(6).Do(new StartRun(), new RunPlanned(Enumerable.Range(0, 6).Select(DeskPlayer.Picture).ToArray()), new Vary(1));
            Assert.That(desk.Effects.OfType<BeginRun>(), Is.Empty);

            desk.Do(new RunEnded(RunOutcome.Completed));

            Assert.That(desk.Effect<BeginRun>().Draft.Extras, Has.Count.EqualTo(1));
            Assert.That(desk.Do(new RunEnded(RunOutcome.Completed)).State.Run.Phase, Is.EqualTo(RunPhase.Finished));
        }

        [Test]
        public void WithNothingSelected_NothingIsAdded()
        {
            var desk = DeskPlayer.WithPictures(2).Do(new Search("dragon"));
            var before = desk.State;

            desk.Do(new Vary(4), new ReRoll(), new Upscale(2));

            Assert.That(desk.State, Is.SameAs(before));
        }
    }
}
