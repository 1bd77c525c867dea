#nullable enable
using System.Collections.Generic;
using System.Linq;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    /// <summary>Assets by their paths; a path's GUID is the path itself, back to front.</summary>
    public partial class AssetDatabase
    {
        internal static readonly Dictionary<string, Object> Assets = new();

        public static string GetAssetPath(Object assetObject) => Assets.FirstOrDefault(asset => asset.Value == assetObject).Key ?? "";

        internal static List<string> Loaded { get; } = new();

        public static Object? LoadMainAssetAtPath(string assetPath)
        {
            Loaded.Add(assetPath);
            return Assets.TryGetValue(assetPath, out var asset) ? asset : null;
        }

        public static string AssetPathToGUID(string path) => new(path.Reverse().ToArray());

        public static string GUIDToAssetPath(string guid) => new(guid.Reverse().ToArray());

        /// <summary>By their type alone: "t:Name".</summary>
        public static string[] FindAssets(string filter)
        {
            return Assets.Where(asset => "t:" + asset.Value.GetType().Name == filter).Select(asset => AssetPathToGUID(asset.Key)).ToArray();
        }
    }
}
