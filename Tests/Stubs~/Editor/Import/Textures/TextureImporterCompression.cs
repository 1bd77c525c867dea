#nullable enable
namespace UnityEditor
{
    public enum TextureImporterCompression
    {
        Uncompressed,
        Compressed,
        CompressedHQ,
        CompressedLQ,
    }
}
