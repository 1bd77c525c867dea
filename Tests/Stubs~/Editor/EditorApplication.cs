#nullable enable
using System;

namespace UnityEditor
{
    public class EditorApplication
    {
        public static CallbackFunction? update;

        public static CallbackFunction? delayCall;

        public static event Action? quitting;

        public static event Action<PlayModeStateChange>? playModeStateChanged;

        public delegate void CallbackFunction();

        public static double timeSinceStartup => UnityEngine.World.Seconds;

        internal static int? Exited { get; set; }

        public static void Exit(int returnValue) => Exited = returnValue;

        internal static void Raise(PlayModeStateChange change) => playModeStateChanged?.Invoke(change);

        internal static void Quit() => quitting?.Invoke();

        /// <summary>What waits for it is called once.</summary>
        internal static void Tick()
        {
            var delayed = delayCall;
            delayCall = null;
            update?.Invoke();
            delayed?.Invoke();
        }
    }
}
