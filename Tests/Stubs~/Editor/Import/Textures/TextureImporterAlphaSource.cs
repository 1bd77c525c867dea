#nullable enable
namespace UnityEditor
{
    public enum TextureImporterAlphaSource
    {
        None,
        FromInput,
        FromGrayScale,
    }
}
