#nullable enable
namespace UnityEditor
{
    public enum TextureImporterGenerateCubemap
    {
        Cylindrical = 2,
        FullCubemap = 5,
        AutoCubemap = 6,
    }
}
