#nullable enable
using System.Collections.Generic;

namespace UnityEditor
{
    public partial class AssetDatabase
    {
        internal static int Editing { get; private set; }

        internal static List<string> Imported { get; } = new();

        public static void StartAssetEditing() => Editing++;

        public static void StopAssetEditing() => Editing--;

        public static void Refresh() => Refreshed++;

        internal static int Refreshed { get; private set; }

        public static void ImportAsset(string path) => Imported.Add(path);
    }
}
