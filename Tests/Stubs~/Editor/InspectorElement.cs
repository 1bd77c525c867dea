#nullable enable
using UnityEngine.UIElements;

namespace UnityEditor.UIElements
{
    public class InspectorElement
    {
        public static void FillDefaultInspector(VisualElement container, SerializedObject serializedObject, UnityEditor.Editor editor) => container.Add(new VisualElement());
    }
}
