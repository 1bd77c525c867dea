#nullable enable
using System.Reflection;
using UnityEditor;

namespace Yoso.Tests
{
    /// <summary>What the editor does once after it has loaded scripts.</summary>
    static class EditorHooks
    {
        static bool s_loaded;

        public static void Load()
        {
            if (s_loaded)
                return;
            s_loaded = true;
            foreach (var type in typeof(EditorHooks).Assembly.GetTypes())
                foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
                    if (method.IsDefined(typeof(InitializeOnLoadMethodAttribute)))
                        method.Invoke(null, null);
        }
    }
}
