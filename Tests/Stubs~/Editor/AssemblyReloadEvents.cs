#nullable enable
namespace UnityEditor
{
    public static class AssemblyReloadEvents
    {
        public delegate void AssemblyReloadCallback();

        public static event AssemblyReloadCallback? beforeAssemblyReload;

        internal static void Raise() => beforeAssemblyReload?.Invoke();
    }
}
