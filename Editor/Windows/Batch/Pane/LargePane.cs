#nullable enable
using System;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>In the grid's place: one picture large, or two side by side with the choice between them.</summary>
    sealed class LargePane : VisualElement, IDeskView
    {
        readonly PictureView _left;
        readonly PictureView _right;
        readonly VisualElement _choice;

        public LargePane(Action<DeskCommand> dispatch, Thumbnails pictures)
        {
            (_left, _right) = (new PictureView(pictures), new PictureView(pictures));
            _choice = Elements.Row(
                Elements.Button("Keep left", "Keeps this one and rejects the other.", () => dispatch(new Prefer(true))),
                Elements.Button("Keep right", "Keeps this one and rejects the other.", () => dispatch(new Prefer(false))));
            var pair = Elements.Row(_left, _right);
            pair.style.flexGrow = 1;
            style.flexGrow = 1;
            foreach (var part in new[] { pair, _choice, Elements.Row(Elements.Button("Back", "To the grid (escape).", () => dispatch(new ClosePane()))) })
                Add(part);
        }

        public void Show(DeskState state)
        {
            this.SetVisible(state.Grid.Pane != PaneKind.Detail);
            if (state.Grid.Pane == PaneKind.Detail)
                return;
            var pair = state.Grid.Compared;
            _left.Show(pair is { } both ? state.Pictures[both.Left] : state.Current);
            _right.Show(pair is { } two ? state.Pictures[two.Right] : null);
            _right.SetVisible(pair != null);
            _choice.SetVisible(pair != null);
        }
    }
}
