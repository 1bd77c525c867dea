#nullable enable
namespace UnityEngine
{
    public struct Quaternion
    {
        public static Quaternion Euler(float x, float y, float z) => default;
    }
}
