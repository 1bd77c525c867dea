#nullable enable
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A recipe fact by fact, each of which can be selected, and buttons that copy it for other tools and for ours.</summary>
    sealed class RecipeView : ScrollView
    {
        public RecipeView(string picture, Recipe recipe)
        {
            Add(new Label(picture) { name = "picture" });
            foreach (var (name, value) in RecipeFacts.Of(recipe))
                Add(Fact(name, value));
            Add(new Button(() => EditorGUIUtility.systemCopyBuffer = ProvenanceText.Write(recipe)) { text = "Copy as parameters", tooltip = "As image tools exchange it." });
            Add(new Button(() => EditorGUIUtility.systemCopyBuffer = recipe.ToJson()) { text = "Copy as JSON", tooltip = "The recipe without loss." });
        }

        static TextField Fact(string name, string value)
        {
            var field = new TextField(name) { isReadOnly = true, multiline = true };
            field.SetValueWithoutNotify(value);
            return field;
        }
    }
}
