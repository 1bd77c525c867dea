#nullable enable
using System;

namespace UnityEditor
{
    public class EditorApplication
    {
        public static CallbackFunction? update;

        public static event Action? quitting;

        public static event Action<PlayModeStateChange>? playModeStateChanged;

        public delegate void CallbackFunction();

        public static double timeSinceStartup => UnityEngine.World.Seconds;

        internal static int? Exited { get; set; }

        public static void Exit(int returnValue) => Exited = returnValue;

        internal static void Raise(PlayModeStateChange change) => playModeStateChanged?.Invoke(change);

        internal static void Quit() => quitting?.Invoke();

        internal static void Tick() => update?.Invoke();
    }
}
