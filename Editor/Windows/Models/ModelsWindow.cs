#nullable enable
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Window &gt; YOSO &gt; Models &amp; Styles. Its model is closed with it, and before scripts are reloaded.</summary>
    sealed class ModelsWindow : EditorWindow
    {
        ProjectModels? _models;
        ModelsSession? _session;
        ModelsView? _view;

        [MenuItem("Window/YOSO/Models & Styles")]
        static void Open()
        {
            GetWindow<ModelsWindow>();
        }

        void OnEnable()
        {
            titleContent = new GUIContent("Models & Styles");
            minSize = new Vector2(720, 420);
        }

        void CreateGUI()
        {
            _models = new ProjectModels();
            _session = new ModelsSession(_models.Place(), Clock.Now);
            _session.Brought += AssetDatabase.ImportAsset;
            _view = new ModelsView(_session);
            rootVisualElement.Add(_view);
            YosoProject.Changed += _session.Refresh;
            EditorApplication.update += _view.Tick;
            _session.Refresh();
        }

        void OnDisable()
        {
            if (_session == null || _view == null)
                return;
            EditorApplication.update -= _view.Tick;
            YosoProject.Changed -= _session.Refresh;
            _view.Dispose();
            _view.RemoveFromHierarchy();
            _session.Dispose();
            _models?.Dispose();
            _session = null;
        }
    }
}
