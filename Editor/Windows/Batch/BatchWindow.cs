#nullable enable
using UnityEditor;
using UnityEngine;

namespace Yoso.Editor
{
    /// <summary>Window &gt; YOSO &gt; Batch. It shows the project's desk; the desk works on when the window is closed.</summary>
    sealed class BatchWindow : EditorWindow
    {
        DeskHost? _host;
        BatchView? _view;

        [MenuItem("Window/YOSO/Batch")]
        static void Open()
        {
            GetWindow<BatchWindow>();
        }

        void OnEnable()
        {
            titleContent = new GUIContent("YOSO Batch");
            minSize = new Vector2(760, 420);
        }

        void CreateGUI()
        {
            _host = DeskHost.Shared;
            _view = new BatchView(_host.Dispatch, _host.Folder);
            rootVisualElement.Add(_view);
            _host.Changed += _view.Show;
            EditorApplication.update += _view.Tick;
            _view.Show(_host.State);
        }

        void OnDisable()
        {
            if (_host == null || _view == null)
                return;
            _host.Changed -= _view.Show;
            EditorApplication.update -= _view.Tick;
            _view.Dispose();
            _view.RemoveFromHierarchy();
            _view = null;
        }
    }
}
