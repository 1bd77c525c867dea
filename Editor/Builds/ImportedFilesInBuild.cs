#nullable enable
using System.IO;
using UnityEditor;
using UnityEditor.Build;

namespace Yoso.Editor
{
    /// <summary>Puts imported models and styles into every build, where their assets look for them; an importer's settings can leave one out.</summary>
    sealed class ImportedFilesInBuild : BuildPlayerProcessor
    {
        static readonly string[] Kinds = { "t:YosoModel", "t:YosoStyle" };

        public override void PrepareForBuild(BuildPlayerContext buildPlayerContext)
        {
            foreach (var kind in Kinds)
                foreach (var guid in AssetDatabase.FindAssets(kind))
                    Add(AssetDatabase.GUIDToAssetPath(guid), buildPlayerContext);
        }

        /// <summary>The embedded model has a step of its own.</summary>
        static void Add(string path, BuildPlayerContext context)
        {
            if (path != ModelFiles.DefaultInPackage && AssetImporter.GetAtPath(path) is FileImporter { InBuilds: true })
                context.AddAdditionalPathToStreamingAssets(Path.GetFullPath(path), ImportedFiles.InBuild(path));
        }
    }
}
