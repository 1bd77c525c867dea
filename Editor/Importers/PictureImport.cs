#nullable enable
using System;
using System.IO;
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>
    /// Generated pictures get the import settings of their kind when they are imported for the first time, and their recipe as a note. What is
    /// changed there later is the user's: it is never touched again.
    /// </summary>
    sealed class PictureImport : AssetPostprocessor
    {
        const string Ending = ".png";

        void OnPreprocessTexture()
        {
            if (!assetImporter.importSettingsMissing || !assetPath.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
                return;
            if (PictureCard.Read(Path.GetFullPath(assetPath)) is not { IsOurs: true } card)
                return;
            PresetImport.Apply((TextureImporter)assetImporter, ImportPresets.For(card));
            if (string.IsNullOrEmpty(assetImporter.userData))
                assetImporter.userData = RecipeNote.Write(card.Recipe);
        }

        static void OnPostprocessAllAssets(string[] importedAssets, string[] deletedAssets, string[] movedAssets, string[] movedFromAssetPaths)
        {
            var settings = YosoProject.Settings;
            if (!settings.LabelsPictures)
                return;
            foreach (var path in importedAssets)
                if (path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && AssetImporter.GetAtPath(path) is { } importer && RecipeNote.Is(importer.userData))
                    Label(path, settings.Label);
        }

        /// <summary>A picture that has it already is not loaded for that: a project may import thousands.</summary>
        static void Label(string path, string label)
        {
            var labels = AssetDatabase.GetLabels(AssetDatabase.GUIDFromAssetPath(path));
            if (Array.IndexOf(labels, label) >= 0 || AssetDatabase.LoadMainAssetAtPath(path) is not { } picture)
                return;
            Array.Resize(ref labels, labels.Length + 1);
            labels[^1] = label;
            AssetDatabase.SetLabels(picture, labels);
        }
    }
}
