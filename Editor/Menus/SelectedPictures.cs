#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Pictures with a recipe among what is selected in the project, by their paths in it.</summary>
    static class SelectedPictures
    {
        /// <summary>A menu is to open at once, however much is selected.</summary>
        const int MostLookedAt = 32;

        public static bool IsAny => Candidates().Take(MostLookedAt).Any(HasRecipe);

        public static IReadOnlyList<string> All()
        {
            return Candidates().Where(HasRecipe).ToArray();
        }

        static IEnumerable<string> Candidates()
        {
            return UnityEditor.Selection.objects.Select(selected => AssetDatabase.GetAssetPath(selected)).Where(path => path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)).Distinct();
        }

        static bool HasRecipe(string path)
        {
            return PictureCard.Read(Path.GetFullPath(path)) != null;
        }
    }
}
