#nullable enable
using System.Collections.Generic;

namespace UnityEditor
{
    /// <summary>Outlives a reload of scripts, and ends with the editor.</summary>
    public static class SessionState
    {
        static readonly HashSet<string> True = new();

        public static void SetBool(string key, bool value)
        {
            if (value)
                True.Add(key);
            else
                True.Remove(key);
        }

        public static bool GetBool(string key, bool defaultValue) => True.Contains(key) || defaultValue;
    }
}
