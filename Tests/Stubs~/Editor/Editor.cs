#nullable enable
using UnityEngine;
using UnityEngine.UIElements;

namespace UnityEditor
{
    public class Editor : ScriptableObject
    {
        public Object[] targets { get; internal set; } = System.Array.Empty<Object>();

        public SerializedObject serializedObject { get; } = new();

        public virtual VisualElement? CreateInspectorGUI() => null;
    }
}
