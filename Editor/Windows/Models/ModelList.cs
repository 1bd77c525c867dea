#nullable enable
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The models that are there, and which of them is the project's.</summary>
    sealed class ModelList : VisualElement
    {
        readonly ModelsSession _session;
        Shelf? _shown;

        public ModelList(ModelsSession session)
        {
            _session = session;
        }

        public void Show(ModelsState state)
        {
            if (ReferenceEquals(state.Shelf, _shown))
                return;
            _shown = state.Shelf;
            Clear();
            Add(new Label("Models") { name = "heading" });
            foreach (var model in _shown!.Models)
                Add(Row(model, model.Path == _shown.ChosenModel));
        }

        VisualElement Row(ModelEntry model, bool isChosen)
        {
            var facts = Elements.Text();
            facts.name = model.Name;
            facts.tooltip = model.Path;
            facts.text = ModelText.Of(model);
            facts.style.flexGrow = 1;
            var use = Elements.Button(isChosen ? "In use" : "Use", "Makes it the project's model: styles are tried on it, and pictures made with it.", () => _session.Choose(model));
            use.SetEnabled(!isChosen && model.Problem.Length == 0);
            return Elements.Row(facts, use);
        }
    }
}
