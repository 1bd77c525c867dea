#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>How a contact sheet looks; lengths are in pixels of the sheet.</summary>
    public sealed record SheetStyle
    {
        /// <summary>0 means one for each column header, or a sheet about as wide as high.</summary>
        public int Columns { get; init; }

        /// <summary>Each picture pixel becomes a block of so many pixels.</summary>
        public int Scale { get; init; } = 1;

        /// <summary>Enlarges the letters, which are 9 pixels high.</summary>
        public int TextScale { get; init; } = 1;

        /// <summary>Around the sheet and between its cells.</summary>
        public int Margin { get; init; } = 12;

        /// <summary>A caption that needs more lines ends in an ellipsis.</summary>
        public int CaptionLines { get; init; } = 3;

        /// <summary>Cells with texts are at least so wide, in pixels of unscaled letters.</summary>
        public int TextWidth { get; init; } = 64;

        /// <summary>Texts above the columns; empty for none.</summary>
        public IReadOnlyList<string> ColumnHeaders { get; init; } = Array.Empty<string>();

        /// <summary>Texts left of the rows; empty for none.</summary>
        public IReadOnlyList<string> RowHeaders { get; init; } = Array.Empty<string>();

        public Rgba Paper { get; init; } = new Rgba(250, 249, 246);

        public Rgba Ink { get; init; } = new Rgba(38, 40, 48);

        /// <summary>Colour of details.</summary>
        public Rgba Muted { get; init; } = new Rgba(128, 131, 141);

        /// <summary>The two colours of the checkerboard behind transparent pictures.</summary>
        public Rgba CheckerLight { get; init; } = new Rgba(236, 236, 234);

        public Rgba CheckerDark { get; init; } = new Rgba(220, 220, 218);

        /// <summary>Side of a checkerboard square, in picture pixels.</summary>
        public int CheckerSize { get; init; } = 4;
    }
}
