#nullable enable
namespace Yoso
{
    /// <summary>
    /// How a sprite lies in its picture: which part of the generated one it is, and the point by which it is held, from (0, 0) at the
    /// part's lower left corner to (1, 1) at its upper right.
    /// </summary>
    public sealed record SpriteShape(PixelRect Part, float PivotX, float PivotY);
}
