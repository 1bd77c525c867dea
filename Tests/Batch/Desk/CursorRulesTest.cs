#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class CursorRulesTest
    {
        // Eleven cells in rows of four; three rows are seen.
        [TestCase(5, GridMove.Left, 4)]
        [TestCase(0, GridMove.Left, 0)]
        [TestCase(3, GridMove.Right, 4)]
        [TestCase(10, GridMove.Right, 10)]
        [TestCase(5, GridMove.Up, 1)]
        [TestCase(2, GridMove.Up, 2)]
        [TestCase(5, GridMove.Down, 9)]
        [TestCase(7, GridMove.Down, 10)]
        [TestCase(9, GridMove.Down, 9)]
        [TestCase(9, GridMove.Home, 0)]
        [TestCase(1, GridMove.End, 10)]
        [TestCase(10, GridMove.PageUp, 2)]
        [TestCase(1, GridMove.PageDown, 10)]
        public void TheCursor_Moves(int from, GridMove move, int to)
        {
            var desk = DeskPlayer.WithPictures(11).Do(new ClickCell(from), new MoveCursor(move));

            Assert.That(desk.Grid.Cursor, Is.EqualTo(to));
            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { to }));
        }

        [Test]
        public void AcrossAFilter_ItMovesAmongWhatIsShown()
        {
            var desk = DeskPlayer.WithPictures(11, columns: 2).Do(new Search("shield"), new MoveCursor(GridMove.Down), new MoveCursor(GridMove.Right));

            Assert.That(desk.Grid.Cursor, Is.EqualTo(7));
        }

        [Test]
        public void Shift_ExtendsTheSelectionFromWhereItBegan()
        {
            var desk = DeskPlayer.WithPictures(11).Do(new ClickCell(5), new MoveCursor(GridMove.Right, true), new MoveCursor(GridMove.Right, true));
            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { 5, 6, 7 }));

            desk.Do(new MoveCursor(GridMove.Up, true));
            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { 3, 4, 5 }));

            desk.Do(new ClickCell(8, Extends: true));
            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { 5, 6, 7, 8 }));
        }

        [Test]
        public void Control_AddsAndTakesAway()
        {
            var desk = DeskPlayer.WithPictures(11).Do(new ClickCell(5), new ClickCell(2, Toggles: true), new ClickCell(9, Toggles: true), new ClickCell(5, Toggles: true));

            Assert.That(desk.Grid.Selected.All, Is.EqualTo(new[] { 2, 9 }));
        }

        [TestCase(-1)]
        [TestCase(11)]
        public void AClickBesideTheCells_DoesNothing(int cell)
        {
            var desk = DeskPlayer.WithPictures(11);
            var before = desk.Grid;

            Assert.That(desk.Do(new ClickCell(cell)).Grid, Is.EqualTo(before));
        }
    }
}
