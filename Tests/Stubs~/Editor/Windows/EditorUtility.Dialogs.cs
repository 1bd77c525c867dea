#nullable enable
namespace UnityEditor
{
    public partial class EditorUtility
    {
        internal static bool Agrees { get; set; }

        public static bool DisplayDialog(string title, string message, string ok, string cancel) => Agrees;
    }
}
