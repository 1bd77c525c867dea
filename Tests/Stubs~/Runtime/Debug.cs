#nullable enable
namespace UnityEngine
{
    public class Debug
    {
        public static void Log(object message) => World.Log.Add("log: " + message);

        public static void LogWarning(object message) => World.Log.Add("warning: " + message);

        public static void LogWarning(object message, Object context) => World.Log.Add("warning: " + message);

        public static void LogError(object message) => World.Log.Add("error: " + message);

        public static void LogError(object message, Object context) => World.Log.Add("error: " + message);

        public static void LogException(System.Exception exception, Object context) => World.Log.Add("exception: " + exception);
    }
}
