#nullable enable
using System;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The window's content: what is there to the left, its picture and the doctor to the right.</summary>
    sealed class ModelsView : VisualElement, IDisposable
    {
        readonly ModelsSession _session;
        readonly ModelList _models;
        readonly StyleList _styles;
        readonly PreviewPane _preview;
        readonly DoctorPane _doctor;
        readonly Label _problem = Elements.Text();

        public ModelsView(ModelsSession session)
        {
            _session = session;
            _models = new ModelList(session);
            _styles = new StyleList(session);
            _preview = new PreviewPane(session);
            _doctor = new DoctorPane(session);
            _problem.name = "problem";
            style.flexGrow = 1;
            Add(Bar());
            Add(_problem);
            Add(Elements.Split(0, 400, Elements.Scroll(_models, _styles), Elements.Scroll(_preview, _doctor)));
            _session.Changed += Show;
            Show();
        }

        /// <summary>Once an editor frame.</summary>
        public void Tick()
        {
            _session.Tick();
            _preview.Tick();
        }

        public void Dispose()
        {
            _session.Changed -= Show;
            _preview.Dispose();
        }

        void Show()
        {
            _models.Show(_session.State);
            _styles.Show(_session.State);
            _preview.Show(_session);
            _doctor.Show(_session.State);
            _problem.text = _session.State.Problem;
            _problem.SetVisible(_problem.text.Length > 0);
        }

        VisualElement Bar()
        {
            return Elements.Row(
                Elements.Button("Refresh", "Looks again at what is in the project and in the folders of its settings.", _session.Refresh),
                Elements.Button("Add folder...", "Looks for models and styles in one more folder; it becomes one of the project's settings.", AddFolder),
                Elements.Button("Add file...", "Copies a .yoso model or a LoRA (.safetensors) into the project.", AddFile));
        }

        void AddFolder()
        {
            var folder = EditorUtility.OpenFolderPanel("A folder with models or styles", "", "");
            if (folder.Length > 0)
                _session.AddFolder(folder);
        }

        void AddFile()
        {
            var file = EditorUtility.OpenFilePanel("A .yoso model or a LoRA (.safetensors)", "", "");
            if (file.Length > 0)
                _session.AddFile(file);
        }
    }
}
