#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Filter, cursor, selection and the pane beside the grid.</summary>
    static class GridRules
    {
        public static DeskState Apply(DeskState state, GridCommand command)
        {
            var grid = state.Grid;
            return state with
            {
                Grid = command switch
                {
                    ChooseFilter chosen => grid with { Filter = chosen.Filter },
                    Search search => grid with { Search = search.Text.Trim() },
                    LayGrid lay => grid with { Columns = Math.Max(1, lay.Columns), Rows = Math.Max(1, lay.Rows) },
                    MoveCursor move => CursorRules.Move(grid, move),
                    ClickCell click => CursorRules.Click(grid, click),
                    SelectAll _ => grid with { Selected = PictureSelection.Of(grid.Shown) },
                    Enlarge _ => grid with { Pane = grid.Pane == PaneKind.Enlarged || grid.Cursor < 0 ? PaneKind.Detail : PaneKind.Enlarged, Compared = null },
                    Compare _ => Compared(grid),
                    ClosePane _ => grid with { Pane = PaneKind.Detail, Compared = null },
                    _ => throw new ArgumentException($"command: wanted one about the grid, found {command.GetType().Name}", nameof(command)),
                },
            };
        }

        /// <summary>The grid after pictures, verdicts or the filter changed: a cursor whose picture is gone stays in its cell.</summary>
        internal static DeskGrid Refill(DeskState state)
        {
            var filter = new PictureFilter(state);
            var shown = Enumerable.Range(0, state.Pictures.Count).Where(filter.Shows).ToArray();
            var filled = state.Grid with { Shown = shown };
            if (shown.Length == 0)
                return filled with { Cursor = -1, Anchor = -1, Selected = PictureSelection.None, Pane = PaneKind.Detail, Compared = null };
            var cell = Math.Max(0, filled.CellOf(state.Grid.Cursor));
            var cursor = shown[Math.Min(cell, shown.Length - 1)];
            if (cursor != state.Grid.Cursor)
                return filled with { Cursor = cursor, Anchor = cursor, Selected = PictureSelection.Of(new[] { cursor }) };
            return filled with { Selected = PictureSelection.Of(state.Grid.Selected.All.Where(filter.Shows)) };
        }

        /// <summary>Cursor and selection at the places that their pictures have in another list.</summary>
        internal static DeskGrid Follow(DeskState state, IReadOnlyList<DeskPicture> pictures)
        {
            var places = new Dictionary<string, int>(pictures.Count, StringComparer.Ordinal);
            for (var i = 0; i < pictures.Count; i++)
                places[pictures[i].Key] = i;
            int Place(int place) => place >= 0 && places.TryGetValue(state.Pictures[place].Key, out var found) ? found : -1;
            var (left, right) = state.Grid.Compared is { } pair ? (Place(pair.Left), Place(pair.Right)) : (-1, -1);
            return state.Grid with
            {
                Cursor = Place(state.Grid.Cursor),
                Anchor = Place(state.Grid.Anchor),
                Selected = PictureSelection.Of(state.Grid.Selected.All.Select(Place).Where(place => place >= 0)),
                Compared = left >= 0 && right >= 0 ? (left, right) : default((int, int)?),
                Pane = state.Grid.Pane == PaneKind.Compare && (left < 0 || right < 0) ? PaneKind.Detail : state.Grid.Pane,
            };
        }

        /// <summary>To the next picture, unless the one that was judged has left the grid and the next stands in its cell.</summary>
        internal static DeskState Advance(DeskState state)
        {
            return new PictureFilter(state).Shows(state.Grid.Cursor) ? state with { Grid = CursorRules.Move(state.Grid, new MoveCursor(GridMove.Right)) } : state;
        }

        static DeskGrid Compared(DeskGrid grid)
        {
            return grid.Selected.Count == 2 ? grid with { Pane = PaneKind.Compare, Compared = (grid.Selected[0], grid.Selected[1]) } : grid;
        }
    }
}
