#nullable enable
namespace UnityEditor
{
    public enum SpriteImportMode
    {
        None,
        Single,
        Multiple,
        Polygon,
    }
}
