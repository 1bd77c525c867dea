#nullable enable
using System;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What a start will make, and the button that starts it.</summary>
    sealed class StartPane : VisualElement, IDeskView
    {
        readonly Label _estimate = Elements.Text();
        readonly Button _start;
        readonly Button _new;

        public StartPane(Action<DeskCommand> dispatch)
        {
            _estimate.tooltip = "The exact number of pictures. Time and disk are learned from pictures that were made before.";
            _start = Elements.Button("Start", "Makes every picture of the list that is not there yet.", () => dispatch(new StartRun()));
            _new = Elements.Button("New batch", "Takes all pictures and decisions off the desk. Files stay.", () => dispatch(new NewBatch()));
            Add(_estimate);
            Add(Elements.Row(_start, _new));
        }

        public void Show(DeskState state)
        {
            _estimate.text = DeskTexts.Estimate(state);
            _start.SetEnabled(state.CanStart());
            _new.SetEnabled(!state.Run.IsActive);
        }
    }
}
