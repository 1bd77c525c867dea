#nullable enable
namespace UnityEditor
{
    public enum TextureImporterType
    {
        Default = 0,
        NormalMap = 1,
        Sprite = 8,
    }
}
