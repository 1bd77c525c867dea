#nullable enable
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Brings what made a picture to the Batch window, as a line of its list that can be edited.</summary>
    static class BatchHandover
    {
        public static void ToWindow(BatchItem item)
        {
            Take(item, DeskHost.Shared);
            EditorWindow.GetWindow<BatchWindow>();
        }

        /// <summary>A list of such lines gets one more; any other that is not empty is replaced, if the user agrees.</summary>
        public static void Take(BatchItem item, DeskHost desk)
        {
            var draft = desk.State.Draft;
            var isKept = draft.Format == JobFormat.JsonLines;
            var isEmpty = string.IsNullOrWhiteSpace(draft.Text);
            if (!isKept && !isEmpty && !EditorUtility.DisplayDialog("Use These Settings", "The list in the Batch window is replaced by one line with these settings.", "Replace", "Cancel"))
                return;
            if (item.Kind.Colours != null)
                Debug.LogWarning("YOSO: a list of jobs has no palettes: the picture's is left out", null!);
            desk.Dispatch(new JobsOpened((isKept && !isEmpty ? draft.Text.TrimEnd() + "\n" : "") + JobLine.Of(item), JobFormat.JsonLines));
        }
    }
}
