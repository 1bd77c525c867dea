#nullable enable
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>A generator's settings, and below them what it is doing while the game runs.</summary>
    [CustomEditor(typeof(TextureGenerator))]
    sealed class TextureGeneratorInspector : UnityEditor.Editor
    {
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            root.Add(new StatsView((TextureGenerator)target));
            return root;
        }
    }
}
