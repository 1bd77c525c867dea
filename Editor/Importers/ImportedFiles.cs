#nullable enable
using System;
using System.IO;
using UnityEditor;
using Object = UnityEngine.Object;

namespace Yoso.Editor
{
    /// <summary>Files of models and styles that the project imports: their assets hold no copy of them, so the layer below is told where they lie.</summary>
    static class ImportedFiles
    {
        public const string Model = "yoso";
        public const string Style = "yosostyle";

        /// <summary>Below StreamingAssets: the same however often the file is moved or renamed.</summary>
        public static string InBuild(string assetPath)
        {
            return assetPath == ModelFiles.DefaultInPackage
                ? ModelFiles.DefaultInBuild
                : $"Yoso/Imported/{AssetDatabase.AssetPathToGUID(assetPath)}{Path.GetExtension(assetPath)}";
        }

        [InitializeOnLoadMethod]
        static void Tell()
        {
            ModelFiles.Imported = FileOf;
        }

        /// <summary>Empty for an asset that was made in the project, not imported.</summary>
        static string FileOf(Object asset)
        {
            var path = AssetDatabase.GetAssetPath(asset);
            return HasEnding(path, Model) || HasEnding(path, Style) ? Path.GetFullPath(path) : "";
        }

        static bool HasEnding(string path, string ending)
        {
            return path.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase);
        }
    }
}
