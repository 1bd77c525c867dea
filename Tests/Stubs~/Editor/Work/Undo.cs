#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace UnityEditor
{
    /// <summary>Remembers objects' fields as they were when they were recorded.</summary>
    public class Undo
    {
        static readonly Stack<Action> Recorded = new();

        public static UndoRedoCallback? undoRedoPerformed;

        public delegate void UndoRedoCallback();

        public static void RegisterCompleteObjectUndo(UnityEngine.Object objectToUndo, string name)
        {
            var fields = objectToUndo.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);
            var values = fields.Select(field => (field, value: field.GetValue(objectToUndo))).ToList();
            Recorded.Push(() => values.ForEach(kept => kept.field.SetValue(objectToUndo, kept.value)));
        }

        public static void PerformUndo()
        {
            if (Recorded.Count > 0)
                Recorded.Pop()();
            undoRedoPerformed?.Invoke();
        }

        public static void IncrementCurrentGroup()
        {
        }

        public static void ClearUndo(UnityEngine.Object identifier) => Recorded.Clear();
    }
}
