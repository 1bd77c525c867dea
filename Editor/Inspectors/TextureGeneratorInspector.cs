#nullable enable
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>Generators' settings, and below them what each is doing while the game runs.</summary>
    [CustomEditor(typeof(TextureGenerator))]
    [CanEditMultipleObjects]
    sealed class TextureGeneratorInspector : UnityEditor.Editor
    {
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            foreach (var generator in targets)
                root.Add(new StatsView((TextureGenerator)generator));
            return root;
        }
    }
}
