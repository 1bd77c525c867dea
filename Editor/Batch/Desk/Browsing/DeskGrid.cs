#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What the grid shows. Cells count what is shown; places count all pictures.</summary>
    public sealed record DeskGrid
    {
        public GridFilter Filter { get; init; }

        public string Search { get; init; } = "";

        public int Columns { get; init; } = 1;

        /// <summary>Rows that are seen at once.</summary>
        public int Rows { get; init; } = 1;

        /// <summary>The places of what is shown, in their order.</summary>
        public IReadOnlyList<int> Shown { get; init; } = Array.Empty<int>();

        /// <summary>A place; -1 while nothing is shown.</summary>
        public int Cursor { get; init; } = -1;

        /// <summary>The place from which a selection is extended.</summary>
        public int Anchor { get; init; } = -1;

        public PictureSelection Selected { get; init; } = PictureSelection.None;

        public PaneKind Pane { get; init; }

        /// <summary>The places of two pictures; null while none are compared.</summary>
        public (int Left, int Right)? Compared { get; init; }

        /// <summary>The cell of a place, or where it would be: shown places are in ascending order.</summary>
        public int CellOf(int place)
        {
            var (low, high) = (0, Shown.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Shown[middle] < place ? (middle + 1, high) : (low, middle);
            }
            return low;
        }
    }
}
