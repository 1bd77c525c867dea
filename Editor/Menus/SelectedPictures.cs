#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Pictures among what is selected in the project, by their paths in it. Only files say whether they have a recipe, and are read for that.</summary>
    static class SelectedPictures
    {
        /// <summary>A menu is to open at once, however much is selected.</summary>
        const int MostLookedAt = 32;

        public static bool HasRecipes => All().Take(MostLookedAt).Any(HasRecipe);

        /// <summary>The first that has a recipe.</summary>
        public static string First => All().First(HasRecipe);

        /// <summary>All, whether they have one or not.</summary>
        public static IEnumerable<string> All()
        {
            return UnityEditor.Selection.objects.Select(selected => AssetDatabase.GetAssetPath(selected)).Where(path => path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)).Distinct();
        }

        static bool HasRecipe(string path)
        {
            return PictureCard.Read(Path.GetFullPath(path)) != null;
        }
    }
}
