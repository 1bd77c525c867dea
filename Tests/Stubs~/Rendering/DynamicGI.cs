#nullable enable
namespace UnityEngine
{
    public sealed class DynamicGI
    {
        internal static int Updates { get; set; }

        public static void UpdateEnvironment() => Updates++;
    }
}
