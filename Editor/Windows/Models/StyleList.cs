#nullable enable
using System.Collections.Generic;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The styles that are there, each with a slider of its weight.</summary>
    sealed class StyleList : VisualElement
    {
        readonly Dictionary<string, Slider> _sliders = new();
        readonly ModelsSession _session;
        Shelf? _shown;

        public StyleList(ModelsSession session)
        {
            _session = session;
        }

        /// <summary>Rows are made anew only for another shelf, so that a slider stays under the hand that moves it.</summary>
        public void Show(ModelsState state)
        {
            if (!ReferenceEquals(state.Shelf, _shown))
                Fill(_shown = state.Shelf!);
            foreach (var (path, slider) in _sliders)
                slider.Put(state.WeightOf(path));
        }

        void Fill(Shelf shelf)
        {
            Clear();
            _sliders.Clear();
            Add(new Label("Styles") { name = "heading" });
            Add(Elements.Button("All to 0", "Takes every style out of the preview.", () => _session.Dispatch(new ModelsCommand.ClearMix())));
            foreach (var style in shelf.Styles)
                Add(Row(style));
        }

        VisualElement Row(StyleEntry style)
        {
            var facts = Elements.Text();
            facts.name = style.Name;
            facts.tooltip = style.Path;
            facts.text = ModelText.Of(style);
            var slider = new Slider("", ModelsDesk.LeastWeight, ModelsDesk.MostWeight) { name = style.Path, tooltip = "0 leaves it out, 1 is as it was trained.", showInputField = true };
            slider.SetEnabled(style.IsUsable);
            slider.RegisterValueChangedCallback(moved => _session.Dispatch(new ModelsCommand.SetWeight(style.Path, moved.newValue)));
            _sliders[style.Path] = slider;
            return Elements.Column(facts, slider);
        }
    }
}
