#nullable enable
using UnityEngine;

namespace UnityEditor
{
    /// <summary>Dialogs are answered beforehand.</summary>
    public partial class EditorUtility
    {
        internal static string Answer { get; set; } = "";

        public static string OpenFilePanel(string title, string directory, string extension) => Answer;

        public static string OpenFolderPanel(string title, string folder, string defaultName) => Answer;

        public static string SaveFilePanel(string title, string directory, string defaultName, string extension) => Answer;

        public static void RevealInFinder(string path) => World.Log.Add("reveal: " + path);
    }
}
