#nullable enable
namespace UnityEngine
{
    public class Time
    {
        public static double realtimeSinceStartupAsDouble => World.Seconds;

        public static float unscaledDeltaTime { get; internal set; }

        public static float deltaTime => unscaledDeltaTime * timeScale;

        public static float unscaledTime => (float)World.Seconds;

        public static float timeScale { get; set; } = 1;
    }
}
