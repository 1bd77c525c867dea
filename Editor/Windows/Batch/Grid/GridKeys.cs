#nullable enable
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What keys mean in the grid. Undo and redo are the editor's own.</summary>
    static class GridKeys
    {
        /// <summary>Whether a key presses the button that has the focus: it does not mean the grid then.</summary>
        public static bool Press(KeyCode key) => key == KeyCode.Space || key == KeyCode.Return || key == KeyCode.KeypadEnter;

        /// <summary>Null for a key that means nothing here.</summary>
        public static DeskCommand? CommandFor(KeyCode key, bool action, bool shift)
        {
            if (action)
                return key == KeyCode.A ? new SelectAll() : null;
            return key switch
            {
                KeyCode.Space => new Decide(Verdict.Kept),
                KeyCode.X => new Decide(Verdict.Rejected),
                KeyCode.Delete => new Decide(Verdict.None),
                KeyCode.V => new Vary(4),
                KeyCode.R => new ReRoll(),
                KeyCode.U => new Upscale(2),
                KeyCode.C => new Compare(),
                KeyCode.Return => new Enlarge(),
                KeyCode.KeypadEnter => new Enlarge(),
                KeyCode.Escape => new ClosePane(),
                KeyCode.LeftArrow => new MoveCursor(GridMove.Left, shift),
                KeyCode.RightArrow => new MoveCursor(GridMove.Right, shift),
                KeyCode.UpArrow => new MoveCursor(GridMove.Up, shift),
                KeyCode.DownArrow => new MoveCursor(GridMove.Down, shift),
                KeyCode.PageUp => new MoveCursor(GridMove.PageUp, shift),
                KeyCode.PageDown => new MoveCursor(GridMove.PageDown, shift),
                KeyCode.Home => new MoveCursor(GridMove.Home, shift),
                KeyCode.End => new MoveCursor(GridMove.End, shift),
                _ => null,
            };
        }
    }
}
