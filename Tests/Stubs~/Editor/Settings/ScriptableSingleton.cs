#nullable enable
using UnityEngine;

namespace UnityEditor
{
    public class ScriptableSingleton<T> : ScriptableObject where T : ScriptableObject
    {
        static T? s_instance;

        public static T instance => s_instance ??= CreateInstance<T>();

        internal static int Saves { get; private set; }

        protected virtual void Save(bool saveAsText) => Saves++;
    }
}
