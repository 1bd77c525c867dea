#nullable enable
using System;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>How far the run is, and how to hold or end it.</summary>
    sealed class RunBar : VisualElement, IDeskView
    {
        readonly ProgressBar _progress = new() { lowValue = 0, highValue = 1, style = { flexGrow = 1 } };
        readonly Button _pause;
        readonly Button _goOn;
        readonly Button _cancel;

        public RunBar(Action<DeskCommand> dispatch)
        {
            _pause = Elements.Button("Pause", "Holds the run after the pictures that are being made.", () => dispatch(new PauseRun()));
            _goOn = Elements.Button("Go on", "Makes what is missing.", () => dispatch(new GoOn()));
            _cancel = Elements.Button("Cancel", "Ends the run; what is made stays.", () => dispatch(new CancelRun()));
            style.flexShrink = 0;
            style.flexDirection = FlexDirection.Row;
            foreach (var part in new VisualElement[] { _progress, _pause, _goOn, _cancel })
                Add(part);
        }

        public void Show(DeskState state)
        {
            _progress.value = (float)state.Run.Share;
            _progress.title = DeskTexts.Run(state.Run);
            _pause.SetEnabled(state.CanPause());
            _goOn.SetEnabled(state.CanGoOn());
            _cancel.SetEnabled(state.CanCancel());
        }
    }
}
