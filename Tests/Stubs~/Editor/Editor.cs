#nullable enable
using UnityEngine;
using UnityEngine.UIElements;

namespace UnityEditor
{
    public class Editor : ScriptableObject
    {
        public Object target { get; internal set; } = null!;

        public SerializedObject serializedObject { get; } = new();

        public virtual VisualElement? CreateInspectorGUI() => null;
    }
}
