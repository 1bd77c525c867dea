#nullable enable
using System;
using UnityEditor;
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>Edit &gt; Project Settings &gt; YOSO.</summary>
    static class SettingsPage
    {
        public const string Place = "Project/YOSO";

        static readonly string[] Keywords = { "yoso", "model", "style", "texture", "generation", "provider", "naming", "label", "trainer" };

        [SettingsProvider]
        public static SettingsProvider Create()
        {
            return new SettingsProvider(Place, SettingsScope.Project, Keywords)
            {
                label = "YOSO",
                activateHandler = (_, root) => Show(root),
            };
        }

        static void Show(VisualElement root)
        {
            var view = new SettingsView(YosoProject.Settings, YosoProject.Folder);
            view.Changed += change =>
            {
                YosoProject.Change(change);
                view.Show(YosoProject.Settings);
            };
            root.Add(view);
        }
    }
}
