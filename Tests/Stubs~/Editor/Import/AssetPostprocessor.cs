#nullable enable
namespace UnityEditor
{
    public class AssetPostprocessor
    {
        public string assetPath { get; set; } = "";

        public AssetImporter assetImporter { get; internal set; } = null!;
    }
}
