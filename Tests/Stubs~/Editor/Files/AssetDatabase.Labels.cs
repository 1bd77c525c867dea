#nullable enable
using System;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public partial class AssetDatabase
    {
        static readonly Dictionary<Object, string[]> Labels = new();

        public static GUID GUIDFromAssetPath(string path) => new(AssetPathToGUID(path));

        public static string[] GetLabels(Object obj) => Labels.TryGetValue(obj, out var labels) ? labels : Array.Empty<string>();

        public static string[] GetLabels(GUID guid) => Assets.TryGetValue(GUIDToAssetPath(guid.ToString()), out var asset) ? GetLabels(asset) : Array.Empty<string>();

        public static void SetLabels(Object obj, string[] labels) => Labels[obj] = labels;
    }
}
