#nullable enable
using System.IO;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>How a picture was made, to be read and copied.</summary>
    sealed class RecipeWindow : EditorWindow
    {
        [SerializeField]
        string _picture = "";

        /// <summary>Shows what a picture of the project says, in the one window there is for it.</summary>
        public static void Open(string picture)
        {
            var window = GetWindow<RecipeWindow>();
            window.titleContent = new GUIContent("Recipe");
            window.minSize = new Vector2(320, 200);
            window._picture = picture;
            window.CreateGUI();
        }

        void CreateGUI()
        {
            rootVisualElement.Clear();
            if (_picture.Length > 0 && PictureCard.Read(Path.GetFullPath(_picture)) is { } card)
                rootVisualElement.Add(new RecipeView(Path.GetFileName(_picture), card.Recipe));
        }
    }
}
