#nullable enable
using System;
using System.IO;
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What only the editor can do for the desk: undo, its progress list, its importer, its file browser.</summary>
    sealed class EditorEffects
    {
        readonly string _project;
        readonly DecisionUndo _undo;
        readonly RunProgress _progress;
        readonly ImportQueue _imports;

        public EditorEffects(string project, Action<DeskCommand> dispatch)
        {
            _project = project;
            _undo = DecisionUndo.Create(dispatch);
            _progress = new RunProgress(dispatch);
            _imports = new ImportQueue(project);
        }

        public void Carry(DeskEffect effect)
        {
            switch (effect)
            {
                case RecordUndo record: _undo.Record(record); break;
                case ImportFiles import: _imports.Add(import.Files); break;
                case OpenFolder open: EditorUtility.RevealInFinder(Path.GetFullPath(Path.Combine(_project, open.Folder))); break;
            }
        }

        public void Follow(DeskState state) => _progress.Show(state);

        public void Tick() => _imports.Tick();

        public void End()
        {
            _progress.End();
            _undo.End();
        }
    }
}
