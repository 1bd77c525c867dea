#nullable enable
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Takes a host through the editor's frames and over a reload of scripts.</summary>
    static class ReloadedRun
    {
        const string Key = "Yoso.Batch.GoesOn";

        public static void Watch(DeskHost host)
        {
            EditorApplication.update += host.Tick;
            AssemblyReloadEvents.beforeAssemblyReload += () => End(host);
            EditorApplication.quitting += host.End;
        }

        /// <summary>A run goes on whether its window is open or not.</summary>
        [InitializeOnLoadMethod]
        static void TakeUp()
        {
            if (SessionState.GetBool(Key, false))
                EditorApplication.delayCall += () => _ = DeskHost.Shared;
        }

        /// <summary>Whether a reload, and not the editor's end, has ended the last run. Asked once.</summary>
        public static bool IsToGoOn()
        {
            var goesOn = SessionState.GetBool(Key, false);
            SessionState.SetBool(Key, false);
            return goesOn;
        }

        /// <summary>A run that is held stays so.</summary>
        static void End(DeskHost host)
        {
            SessionState.SetBool(Key, host.State.Run.Phase is RunPhase.Starting or RunPhase.Running);
            host.End();
        }
    }
}
