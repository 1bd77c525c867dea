#nullable enable
using System;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The run that is watched: how far it is, its newest sheet, and stop or go on.</summary>
    sealed class RunPane : VisualElement, IDisposable
    {
        readonly TrainingSession _session;
        readonly SheetReader _sheets = new();
        readonly UploadedImage _sheet = new() { name = "sheet", style = { height = 420 } };
        readonly ProgressBar _progress = new() { highValue = 1 };
        readonly Label _says = Elements.Text();
        readonly VisualElement _runs = Elements.Row();
        readonly Button _stop;
        readonly Button _goOn;
        TrainStyleState _shown = new();

        public RunPane(TrainingSession session)
        {
            _session = session;
            _says.name = "says";
            _runs.name = "runs";
            _stop = Elements.Button("Stop and save", "The trainer saves after the batch that it is at, and leaves.", session.Stop);
            _goOn = Elements.Button("Go on", "Takes the run up from its newest checkpoint.", session.GoOn);
            Add(_runs);
            Add(_progress);
            Add(_says);
            Add(Elements.Row(_stop, _goOn, Elements.Button("Show folder", "The run's folder: options, statistics, checkpoints, samples, log.", ShowFolder)));
            Add(_sheet);
        }

        public void Show(TrainStyleState state)
        {
            if (!ReferenceEquals(state.Runs, _shown.Runs) || state.Run != _shown.Run)
                ShowRuns(state);
            _shown = state;
            _progress.value = state.Training.Progress;
            _progress.title = state.Run == null ? "no run yet" : $"{state.Run.Name}: {state.Training.Step} of {state.Training.TotalSteps} steps";
            _says.text = TrainingText.Of(state);
            _stop.SetEnabled(state.Training.CanStop);
            _goOn.SetEnabled(state.Training.CanGoOn);
            if (state.Training.Newest.Length > 0)
                _sheets.Want(state.Training.Newest);
        }

        public void Tick()
        {
            if (_sheets.Take() is { } sheet)
                _sheet.Show(sheet);
            _sheet.Tick();
        }

        public void Dispose()
        {
            _sheets.Dispose();
            _sheet.Dispose();
        }

        void ShowRuns(TrainStyleState state)
        {
            _runs.Clear();
            foreach (var run in state.Runs)
            {
                var button = Elements.Button(run.Name, "Watches this run.", () => _session.Dispatch(new TrainStyleCommand.Watch(run)));
                button.SetEnabled(run != state.Run);
                _runs.Add(button);
            }
        }

        void ShowFolder()
        {
            if (_shown.Run is { } run)
                EditorUtility.RevealInFinder(run.Folder);
        }
    }
}
