#nullable enable
using System;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Counts the decisions in effect where the editor's undo sees it: undoing sets the count back, and the desk follows.</summary>
    sealed class DecisionUndo : ScriptableObject
    {
        [SerializeField]
        int _position;

        Action<DeskCommand> _dispatch = _ => { };

        public static DecisionUndo Create(Action<DeskCommand> dispatch)
        {
            var undo = CreateInstance<DecisionUndo>();
            undo.hideFlags = HideFlags.HideAndDontSave;
            undo._dispatch = dispatch;
            Undo.undoRedoPerformed += undo.Follow;
            return undo;
        }

        public void Record(RecordUndo record)
        {
            Undo.IncrementCurrentGroup();
            Undo.RegisterCompleteObjectUndo(this, record.Label);
            _position = record.Position;
        }

        /// <summary>A desk that is read from disk again has no history to go back to.</summary>
        public void End()
        {
            Undo.undoRedoPerformed -= Follow;
            Undo.ClearUndo(this);
            DestroyImmediate(this);
        }

        void Follow() => _dispatch(new GoToDecision(_position));
    }
}
