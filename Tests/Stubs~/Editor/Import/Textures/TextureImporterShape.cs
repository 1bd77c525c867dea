#nullable enable
namespace UnityEditor
{
    public enum TextureImporterShape
    {
        Texture2D = 1,
        TextureCube = 2,
    }
}
