#nullable enable
using System.Collections.Generic;

namespace UnityEditor
{
    public class AssetImporter : UnityEngine.Object
    {
        internal static readonly Dictionary<string, AssetImporter> All = new();

        public string assetPath { get; internal set; } = "";

        public bool importSettingsMissing { get; internal set; }

        public string userData { get; set; } = "";

        public static AssetImporter? GetAtPath(string path) => All.TryGetValue(path, out var importer) ? importer : null;
    }
}
