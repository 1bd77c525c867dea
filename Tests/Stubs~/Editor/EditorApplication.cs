#nullable enable
using System;

namespace UnityEditor
{
    public class EditorApplication
    {
        public static event Action<PlayModeStateChange>? playModeStateChanged;

        internal static void Raise(PlayModeStateChange change) => playModeStateChanged?.Invoke(change);
    }
}
