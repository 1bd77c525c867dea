#nullable enable
using System;
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Assets &gt; YOSO, and the same on a right click: for pictures that say how they were made.</summary>
    static class TextureMenu
    {
        const string Root = "Assets/YOSO/";
        const string Show = Root + "Show Recipe";
        const string Again = Root + "Regenerate";
        const string Vary = Root + "Vary";
        const string Use = Root + "Use These Settings";

        /// <summary>Takes what made a picture to where the next ones are made.</summary>
        public static Action<BatchItem> Hand { get; set; } = BatchHandover.ToWindow;

        [MenuItem(Show)]
        static void ShowRecipe()
        {
            RecipeWindow.Open(SelectedPictures.First);
        }

        [MenuItem(Again)]
        static void Regenerate()
        {
            PictureWork.Regenerate(SelectedPictures.All().ToArray());
        }

        [MenuItem(Vary)]
        static void MakeVariations()
        {
            PictureWork.Vary(SelectedPictures.All().ToArray());
        }

        [MenuItem(Use)]
        static void UseSettings()
        {
            var picture = SelectedPictures.First;
            var (making, file) = (ProjectMaking.Now(), Path.GetFullPath(picture));
            BackgroundWork.Start("YOSO: read " + Path.GetFileName(picture), cancellation => RecipeItem.From(PictureRecipe.Load(file)!, making.Styles(cancellation)), item =>
            {
                foreach (var problem in item.Problems)
                    Debug.LogWarning($"{picture}: {problem}", AssetDatabase.LoadMainAssetAtPath(picture)!);
                Hand(item.Item);
            });
        }

        [MenuItem(Show, true)]
        [MenuItem(Again, true)]
        [MenuItem(Vary, true)]
        [MenuItem(Use, true)]
        static bool IsPossible()
        {
            return SelectedPictures.HasRecipes;
        }
    }
}
