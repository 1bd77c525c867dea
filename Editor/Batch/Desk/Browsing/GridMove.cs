#nullable enable
namespace Yoso.Batch
{
    /// <summary>Where the cursor goes.</summary>
    public enum GridMove
    {
        Left,
        Right,
        Up,
        Down,
        PageUp,
        PageDown,
        Home,
        End,
    }
}
