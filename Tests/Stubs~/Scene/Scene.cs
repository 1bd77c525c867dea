#nullable enable
namespace UnityEngine.SceneManagement
{
    public struct Scene
    {
        readonly int _handle;

        internal Scene(int handle) => _handle = handle;

        public static bool operator ==(Scene lhs, Scene rhs) => lhs._handle == rhs._handle;

        public static bool operator !=(Scene lhs, Scene rhs) => lhs._handle != rhs._handle;

        public override readonly bool Equals(object? other) => other is Scene that && this == that;

        public override readonly int GetHashCode() => _handle;
    }
}
