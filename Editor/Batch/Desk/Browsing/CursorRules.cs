#nullable enable
using System;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Where the cursor goes, and what is selected then.</summary>
    static class CursorRules
    {
        public static DeskGrid Move(DeskGrid grid, MoveCursor move)
        {
            if (grid.Shown.Count == 0)
                return grid;
            var cell = Math.Min(grid.Shown.Count - 1, grid.CellOf(grid.Cursor));
            return Go(grid, grid.Shown[Target(grid, cell, move.Move)], move.Extends);
        }

        public static DeskGrid Click(DeskGrid grid, ClickCell click)
        {
            if (click.Cell < 0 || click.Cell >= grid.Shown.Count)
                return grid;
            var place = grid.Shown[click.Cell];
            return click.Toggles
                ? grid with { Cursor = place, Anchor = place, Selected = grid.Selected.Toggled(place) }
                : Go(grid, place, click.Extends);
        }

        static DeskGrid Go(DeskGrid grid, int place, bool extends)
        {
            if (!extends || grid.Anchor < 0)
                return grid with { Cursor = place, Anchor = place, Selected = PictureSelection.Of(new[] { place }) };
            var (first, last) = (grid.CellOf(Math.Min(grid.Anchor, place)), grid.CellOf(Math.Max(grid.Anchor, place)));
            var range = grid.Shown.Skip(first).Take(Math.Min(last, grid.Shown.Count - 1) - first + 1);
            return grid with { Cursor = place, Selected = PictureSelection.Of(range) };
        }

        /// <summary>Up and down stay in their column, where there is a row to go to.</summary>
        static int Target(DeskGrid grid, int cell, GridMove move)
        {
            var (last, page) = (grid.Shown.Count - 1, grid.Columns * grid.Rows);
            return move switch
            {
                GridMove.Left => Math.Max(0, cell - 1),
                GridMove.Right => Math.Min(last, cell + 1),
                GridMove.Up => cell >= grid.Columns ? cell - grid.Columns : cell,
                GridMove.Down => cell + grid.Columns <= last ? cell + grid.Columns : cell / grid.Columns < last / grid.Columns ? last : cell,
                GridMove.PageUp => Math.Max(cell % grid.Columns, cell - page),
                GridMove.PageDown => Math.Min(last, cell + page),
                GridMove.Home => 0,
                _ => last,
            };
        }
    }
}
