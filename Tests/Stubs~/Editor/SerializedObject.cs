#nullable enable
namespace UnityEditor
{
    public class SerializedObject
    {
    }
}
