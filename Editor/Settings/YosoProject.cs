#nullable enable
using System;
using System.IO;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The project's settings, kept as text beside Unity's own so that they can be under version control.</summary>
    [FilePath("ProjectSettings/YosoSettings.asset", FilePathAttribute.Location.ProjectFolder)]
    public sealed class YosoProject : ScriptableSingleton<YosoProject>
    {
        [SerializeField]
        SavedSettings _saved = new();

        /// <summary>Raised after a change.</summary>
        public static event Action? Changed;

        public static YosoSettings Settings => instance._saved.Read();

        /// <summary>The folder that holds Assets; relative paths are below it.</summary>
        public static string Folder => Path.GetDirectoryName(Path.GetFullPath(Application.dataPath))!;

        /// <summary>Changes the settings and saves them.</summary>
        public static void Change(Func<YosoSettings, YosoSettings> change)
        {
            instance._saved = SavedSettings.Of(change(Settings));
            instance.Save(true);
            Changed?.Invoke();
        }
    }
}
