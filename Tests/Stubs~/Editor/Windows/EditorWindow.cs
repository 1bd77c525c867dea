#nullable enable
using UnityEngine;
using UnityEngine.UIElements;

namespace UnityEditor
{
    public class EditorWindow : ScriptableObject
    {
        public VisualElement rootVisualElement { get; } = new();

        public GUIContent titleContent { get; set; } = new("");

        public Vector2 minSize { get; set; }

        public static T GetWindow<T>() where T : EditorWindow
        {
            var window = World.All<T>().Count > 0 ? World.All<T>()[0] : CreateInstance<T>();
            foreach (var message in new[] { "OnEnable", "CreateGUI" })
                World.Send(window, message);
            return window;
        }

        public void Close()
        {
            foreach (var message in new[] { "OnDisable", "OnDestroy" })
                World.Send(this, message);
            DestroyImmediate(this);
        }

        public void Repaint()
        {
        }
    }
}
