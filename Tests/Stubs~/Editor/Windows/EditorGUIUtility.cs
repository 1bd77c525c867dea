#nullable enable
namespace UnityEditor
{
    public sealed class EditorGUIUtility
    {
        public static string systemCopyBuffer { get; set; } = "";
    }
}
