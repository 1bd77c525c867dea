#nullable enable
using System;

namespace UnityEngine
{
    public class Application
    {
        public static event Action? quitting;

        public static bool isPlaying => World.Playing;

        public static bool isEditor { get; internal set; }

        public static string dataPath { get; internal set; } = "Assets";

        public static string persistentDataPath { get; internal set; } = "";

        public static string streamingAssetsPath { get; internal set; } = "";

        internal static void RaiseQuitting() => quitting?.Invoke();

        internal static int QuitListeners => quitting?.GetInvocationList().Length ?? 0;
    }
}
