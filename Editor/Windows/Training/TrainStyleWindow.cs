#nullable enable
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Window &gt; YOSO &gt; Train Style. The trainer is a process of its own: closing the window, or the editor, leaves it at work.</summary>
    sealed class TrainStyleWindow : EditorWindow
    {
        TrainingSession? _session;
        TrainStyleView? _view;

        [MenuItem("Window/YOSO/Train Style")]
        static void Open()
        {
            GetWindow<TrainStyleWindow>();
        }

        void OnEnable()
        {
            titleContent = new GUIContent("Train Style");
            minSize = new Vector2(720, 420);
        }

        void CreateGUI()
        {
            _session = new TrainingSession(ProjectTraining.Place(), Clock.Now);
            _session.Brought += AssetDatabase.ImportAsset;
            _session.Dispatch(new TrainStyleCommand.Edit(choice => choice with { Base = ProjectTraining.Base() }));
            _view = new TrainStyleView(_session);
            rootVisualElement.Add(_view);
            EditorApplication.update += _view.Tick;
            _session.FindRuns();
        }

        void OnDisable()
        {
            if (_session == null || _view == null)
                return;
            EditorApplication.update -= _view.Tick;
            _view.Dispose();
            _view.RemoveFromHierarchy();
            _session.Dispose();
            _session = null;
        }
    }
}
