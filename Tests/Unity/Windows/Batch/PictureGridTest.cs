#nullable enable
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class PictureGridTest
    {
        readonly List<DeskCommand> _said = new();
        readonly List<string> _read = new();
        Thumbnails _thumbnails = null!;
        PictureGrid _grid = null!;

        [SetUp]
        public void Open()
        {
            _said.Clear();
            _read.Clear();
            _thumbnails = new Thumbnails(Read, 64);
            _grid = new PictureGrid(_said.Add, _thumbnails, new LargePane(_said.Add, _thumbnails));
        }

        [TearDown]
        public void Close() => _thumbnails.Dispose();

        ListView List => _grid.Below.OfType<ListView>().Single();

        IEnumerable<GridCell> Cells => List.Bound.SelectMany(row => row.Children()).Cast<GridCell>().Where(cell => cell.style.display.value == DisplayStyle.Flex);

        [Test]
        public void OfTenThousandPictures_OnlyThoseSeenHaveCells_AndAreRead()
        {
            _grid.Show(DeskStates.WithPictures(10_000));
            List.Show(0, 5);
            List.Show(100, 5);
            List.Show(101, 5);
            LoadAll(24);

            Assert.That(List.itemsSource!, Has.Count.EqualTo(2500));
            Assert.That(List.Made, Is.EqualTo(5));
            Assert.That(Cells.Count(), Is.EqualTo(20));
            Assert.That(_read.Distinct().Count(), Is.LessThanOrEqualTo(44));
            Assert.That(Captions().First(), Is.EqualTo("#404 a key"));
        }

        [Test]
        public void WithTenThousandPictures_AFrameOfTheRunTakesAFewMilliseconds()
        {
            var view = new BatchView(_said.Add, "nowhere");
            var state = DeskStates.WithPictures(10_000, columns: 12);
            view.Show(state);
            view.Below.OfType<ListView>().Single().Show(0, 10);
            var times = new List<double>();

            for (var i = 0; i < 31; i++)
            {
                var watch = Stopwatch.StartNew();
                state = state.After(new RunReported(Enumerable.Range(8 * i, 8).Select(j => new Arrival("key" + j)).ToArray(), 80, null));
                view.Show(state);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            view.Dispose();
            TestContext.Out.WriteLine($"a report of 8 pictures and what is shown of it: {times[15]:0.00} ms median, {times[30]:0.00} ms most");
            Assert.That(times[15], Is.LessThan(10));
        }

        [Test]
        public void PicturesOfVisibleRows_AreShownWhenTheyAreRead()
        {
            _grid.Show(DeskStates.WithPictures(6));
            List.Show(0, 5);

            LoadAll(6);

            Assert.That(Cells.Select(cell => cell.Below.OfType<Image>().Single().image), Has.Exactly(6).Not.Null);
            Assert.That(_read.Order(), Is.EqualTo(Enumerable.Range(0, 6).Select(i => $"key{i}.png")));
        }

        [Test]
        public void AFilter_LeavesCellsForWhatIsShown()
        {
            var state = DeskStates.WithPictures(9);
            _grid.Show(state);
            List.Show(0, 5);

            _grid.Show(state.After(new Decide(Verdict.Kept), new Decide(Verdict.Rejected), new ChooseFilter(GridFilter.Unseen)));

            Assert.That(Captions(), Is.EqualTo(Enumerable.Range(2, 7).Select(i => $"#{i} a key")));
        }

        [Test]
        public void CellsThatNoLongerFitBesideEachOther_AreNotToBeSeen()
        {
            var state = DeskStates.WithPictures(8);
            _grid.Show(state);
            List.Show(0, 5);

            _grid.Show(state.After(new LayGrid(3, 5)));

            Assert.That(Captions(), Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"#{i} a key")));
        }

        [Test]
        public void TheCursor_IsScrolledTo()
        {
            var state = DeskStates.WithPictures(100);
            _grid.Show(state);

            _grid.Show(state.After(new MoveCursor(GridMove.End)));

            Assert.That(List.ScrolledTo, Is.EqualTo(24));
        }

        [TestCase(KeyCode.Space, EventModifiers.None)]
        [TestCase(KeyCode.X, EventModifiers.None)]
        [TestCase(KeyCode.Return, EventModifiers.None)]
        [TestCase(KeyCode.LeftArrow, EventModifiers.Shift)]
        [TestCase(KeyCode.A, EventModifiers.Control)]
        public void AKey_IsSaid_AndGoesNoFurther(KeyCode key, EventModifiers modifiers)
        {
            var pressed = KeyDownEvent.GetPooled('\0', key, modifiers);
            var reachedTheList = false;
            List.RegisterCallback<KeyDownEvent>(_ => reachedTheList = true);

            List.SendEvent(pressed);

            var expected = new Dictionary<KeyCode, DeskCommand>
            {
                [KeyCode.Space] = new Decide(Verdict.Kept),
                [KeyCode.X] = new Decide(Verdict.Rejected),
                [KeyCode.Return] = new Enlarge(),
                [KeyCode.LeftArrow] = new MoveCursor(GridMove.Left, true),
                [KeyCode.A] = new SelectAll(),
            };
            Assert.That(_said, Is.EqualTo(new[] { expected[key] }));
            Assert.That(reachedTheList, Is.False);
        }

        [TestCase(KeyCode.Space, true)]
        [TestCase(KeyCode.Return, true)]
        [TestCase(KeyCode.KeypadEnter, true)]
        [TestCase(KeyCode.X, false)]
        public void AKeyThatPressesAButton_IsTheButtonsAlone(KeyCode key, bool presses)
        {
            _grid.Below.OfType<Button>().First().SendEvent(KeyDownEvent.GetPooled('\0', key, EventModifiers.None));

            Assert.That(_said, Has.Count.EqualTo(presses ? 0 : 1));
        }

        [Test]
        public void OtherKeys_ArePassedOn()
        {
            var reachedTheList = false;
            List.RegisterCallback<KeyDownEvent>(_ => reachedTheList = true);

            List.SendEvent(KeyDownEvent.GetPooled('z', KeyCode.Z, EventModifiers.Control));

            Assert.That(_said, Is.Empty);
            Assert.That(reachedTheList, Is.True);
        }

        [Test]
        public void Clicks_SayTheirCell_AndTwoEnlarge()
        {
            _grid.Show(DeskStates.WithPictures(8));
            List.Show(0, 5);

            Cells.ElementAt(5).SendEvent(new PointerDownEvent { modifiers = EventModifiers.Shift });
            Cells.ElementAt(6).SendEvent(new PointerDownEvent { clickCount = 2 });

            Assert.That(_said, Is.EqualTo(new DeskCommand[] { new ClickCell(5, false, true), new ClickCell(6), new Enlarge() }));
        }

        [Test]
        public void TheRoom_SaysHowManyCellsFit()
        {
            _grid.SendEvent(GeometryChangedEvent.GetPooled(default, new Rect(0, 0, 600, 500)));

            Assert.That(_said, Is.EqualTo(new[] { new LayGrid(5, 3) }));
        }

        [Test]
        public void AnEnlargedPicture_TakesTheListsPlace()
        {
            var state = DeskStates.WithPictures(8);
            _grid.Show(state.After(new Enlarge()));
            Assert.That(List.style.display.value, Is.EqualTo(DisplayStyle.None));

            _grid.Show(state);
            Assert.That(List.style.display.value, Is.EqualTo(DisplayStyle.Flex));
        }

        [Test]
        public void WhenAPaneOpensOrCloses_TheGridKeepsTheKeys_AndTakesThemFromNobodyOtherwise()
        {
            var (state, elsewhere) = (DeskStates.WithPictures(8), new TextField());
            _grid.Show(state);
            elsewhere.Focus();

            _grid.Show(state.After(new MoveCursor(GridMove.Right)));
            Assert.That(Focusable.Focused, Is.SameAs(elsewhere));
            _grid.Show(state.After(new Enlarge()));
            Assert.That(Focusable.Focused, Is.SameAs(_grid));
            elsewhere.Focus();
            _grid.Show(state);

            Assert.That(Focusable.Focused, Is.SameAs(_grid));
        }

        IEnumerable<string> Captions() => Cells.Select(cell => cell.Below.OfType<Label>().First().text);

        void LoadAll(int count)
        {
            var loaded = 0;
            _thumbnails.Loaded += _ => loaded++;
            for (var tries = 0; loaded < count && tries < 200; tries++)
            {
                Thread.Sleep(5);
                _thumbnails.Upload(1);
            }
        }

        RgbaImage Read(string file)
        {
            lock (_read)
                _read.Add(file);
            return new RgbaImage(4, 4);
        }
    }
}
