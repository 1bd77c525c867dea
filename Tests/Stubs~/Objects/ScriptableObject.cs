#nullable enable
namespace UnityEngine
{
    public class ScriptableObject : Object
    {
        public static T CreateInstance<T>() where T : ScriptableObject => System.Activator.CreateInstance<T>();
    }
}
