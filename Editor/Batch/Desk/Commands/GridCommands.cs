#nullable enable
namespace Yoso.Batch
{
    /// <summary>About what is shown, and where the cursor is.</summary>
    public abstract record GridCommand : DeskCommand;

    public sealed record ChooseFilter(GridFilter Filter) : GridCommand;

    /// <summary>Words that a prompt must all contain; empty for no condition.</summary>
    public sealed record Search(string Text) : GridCommand;

    /// <summary>How many cells fit side by side, and how many rows are seen.</summary>
    public sealed record LayGrid(int Columns, int Rows) : GridCommand;

    public sealed record MoveCursor(GridMove Move, bool Extends = false) : GridCommand;

    /// <summary>A click on a cell, counted among those that are shown.</summary>
    public sealed record ClickCell(int Cell, bool Toggles = false, bool Extends = false) : GridCommand;

    public sealed record SelectAll : GridCommand;

    /// <summary>The picture under the cursor large, or small again.</summary>
    public sealed record Enlarge : GridCommand;

    /// <summary>Two selected pictures side by side.</summary>
    public sealed record Compare : GridCommand;

    public sealed record ClosePane : GridCommand;
}
