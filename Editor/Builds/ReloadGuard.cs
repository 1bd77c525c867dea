#nullable enable
using UnityEditor;

namespace Yoso.Editor
{
    /// <summary>Closes native sessions before scripts are reloaded and when play mode has ended: neither may outlive the code that runs them.</summary>
    static class ReloadGuard
    {
        [InitializeOnLoadMethod]
        static void Watch()
        {
            AssemblyReloadEvents.beforeAssemblyReload += SharedModels.CloseAll;
            EditorApplication.playModeStateChanged += OnPlayMode;
        }

        static void OnPlayMode(PlayModeStateChange change)
        {
            if (change == PlayModeStateChange.EnteredEditMode)
                SharedModels.CloseAll();
        }
    }
}
