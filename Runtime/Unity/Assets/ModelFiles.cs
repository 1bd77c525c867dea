#nullable enable
using System;
using System.IO;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Yoso
{
    /// <summary>Where models lie: in the package while the editor runs, in StreamingAssets in a build.</summary>
    static class ModelFiles
    {
        /// <summary>Below StreamingAssets, where a build puts the embedded model.</summary>
        public const string DefaultInBuild = "Yoso/default.yoso";

        /// <summary>In the editor, which resolves the package's name to the folder where it was installed.</summary>
        public const string DefaultInPackage = "Packages/com.yoso.realtime/Runtime/DefaultModel/default.yoso";

        /// <summary>The model that is embedded in the package.</summary>
        public static ModelSource Default()
        {
            var path = Application.isEditor ? Path.GetFullPath(DefaultInPackage) : FullPath(DefaultInBuild);
            return new ModelSource("default") { Path = path };
        }

        /// <summary>Everything the generators write goes below this folder.</summary>
        public static string CacheFolder => Path.Combine(Application.persistentDataPath, "Yoso");

        /// <summary>Where the file lies that an asset was imported from, in the editor; empty for assets that were not, and in a game.</summary>
        public static Func<Object, string> Imported { get; set; } = _ => "";

        /// <summary>The file that an asset stands for: the one it was imported from where there is one, else the one it names.</summary>
        public static string Of(Object asset, string file)
        {
            return Imported(asset) is { Length: > 0 } imported ? imported : FullPath(file);
        }

        /// <summary>As it is where it is absolute, else below StreamingAssets.</summary>
        public static string FullPath(string path)
        {
            var full = Path.IsPathRooted(path) ? path : Path.Combine(Application.streamingAssetsPath, path);
            return full.Contains("://")
                ? throw new InvalidOperationException($"\"{full}\" is no file on this platform: use a model asset that holds the bytes")
                : full;
        }
    }
}
