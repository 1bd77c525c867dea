#nullable enable
using System.Diagnostics;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class GridRulesTest
    {
        [TestCase(GridFilter.All, new[] { 0, 1, 2, 3, 4, 5 })]
        [TestCase(GridFilter.Kept, new[] { 0, 2 })]
        [TestCase(GridFilter.Rejected, new[] { 1 })]
        [TestCase(GridFilter.Failed, new[] { 4 })]
        [TestCase(GridFilter.Unseen, new[] { 3, 5 })]
        public void AFilter_ShowsItsPictures(GridFilter filter, int[] expected)
        {
            var desk = DeskPlayer.WithPictures(6).Do(new Decide(Verdict.Kept), new Decide(Verdict.Rejected), new Decide(Verdict.Kept));
            desk.Do(new RunReported(new[] { new Arrival("key4", "no") }, 0, null));

            desk.Do(new ChooseFilter(filter));

            Assert.That(desk.Grid.Shown, Is.EqualTo(expected));
            Assert.That(desk.Grid.Shown, Does.Contain(desk.Grid.Cursor));
        }

        [TestCase("blue SHIELD", new[] { 1, 3 })]
        [TestCase("shield red", new int[0])]
        [TestCase("", new[] { 0, 1, 2, 3 })]
        public void ASearch_WantsAllItsWords(string text, int[] expected)
        {
            var desk = DeskPlayer.WithPictures(4).Do(new Search(text));

            Assert.That(desk.Grid.Shown, Is.EqualTo(expected));
        }

        [Test]
        public void WithNothingShown_ThereIsNoCursor_AndNothingIsSelected()
        {
            var desk = DeskPlayer.WithPictures(4).Do(new Search("dragon"), new MoveCursor(GridMove.Down), new Decide(Verdict.Kept), new Enlarge());

            Assert.That(desk.State.Current, Is.Null);
            Assert.That(desk.State.Selected(), Is.Empty);
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Detail));

            desk.Do(new Search(""));

            Assert.That(desk.State.Current!.Key, Is.EqualTo("key0"));
        }

        [Test]
        public void UnderAFilter_OneKeyAPictureReviewsThemAll()
        {
            var desk = DeskPlayer.WithPictures(5).Do(new ChooseFilter(GridFilter.Unseen));

            for (var i = 0; i < 5; i++)
                desk.Do(new Decide(i % 2 == 0 ? Verdict.Kept : Verdict.Rejected));

            Assert.That(desk.Grid.Shown, Is.Empty);
            Assert.That(desk.State.Kept.Select(picture => picture.Key), Is.EqualTo(new[] { "key0", "key2", "key4" }));
        }

        [Test]
        public void SelectAll_TakesWhatIsShown()
        {
            var desk = DeskPlayer.WithPictures(4).Do(new Search("shield"), new SelectAll());

            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { 1, 3 }));
        }

        [Test]
        public void Enlarge_ShowsThePictureLarge_AndSmallAgain()
        {
            var desk = DeskPlayer.WithPictures(2).Do(new Enlarge());
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Enlarged));

            desk.Do(new MoveCursor(GridMove.Right));
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Enlarged));

            desk.Do(new Enlarge());
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Detail));
        }

        [Test]
        public void Compare_TakesTwoSelected_AndNoOtherNumber()
        {
            var desk = DeskPlayer.WithPictures(4).Do(new ClickCell(2), new Compare());
            Assert.That(desk.Grid.Compared, Is.Null);

            desk.Do(new ClickCell(0, Toggles: true), new Compare());
            Assert.That(desk.Grid.Compared, Is.EqualTo((0, 2)));
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Compare));

            desk.Do(new ClosePane());
            Assert.That(desk.Grid.Pane, Is.EqualTo(PaneKind.Detail));
            Assert.That(desk.Grid.Compared, Is.Null);
        }

        [Test]
        public void TenThousandPictures_AreFilteredWithinAFrame()
        {
            var desk = DeskPlayer.WithPictures(10_000);
            desk.Do(new Search("red"), new ChooseFilter(GridFilter.Unseen), new Decide(Verdict.Kept));
            var times = new double[21];

            for (var i = 0; i < times.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                desk.Do(new Decide(Verdict.Kept));
                times[i] = watch.Elapsed.TotalMilliseconds;
            }

            System.Array.Sort(times);
            TestContext.Out.WriteLine($"a decision among 10,000 pictures: {times[10]:0.00} ms median, {times[20]:0.00} ms most");
            Assert.That(times[10], Is.LessThan(10));
        }
    }
}
