#nullable enable
namespace UnityEditor
{
    public enum TextureImporterNPOTScale
    {
        None,
        ToNearest,
        ToLarger,
        ToSmaller,
    }
}
