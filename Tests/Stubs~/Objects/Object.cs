#nullable enable
namespace UnityEngine
{
    public class Object
    {
        bool _destroyed;

        public Object() => World.Born(this);

        public string name { get; set; } = "";

        public HideFlags hideFlags { get; set; }

        public static bool operator ==(Object? x, Object? y) => ReferenceEquals(x, y) || (IsNull(x) && IsNull(y));

        public static bool operator !=(Object? x, Object? y) => !(x == y);

        public static implicit operator bool(Object? exists) => !IsNull(exists);

        public static void Destroy(Object? obj) => World.Doom(obj);

        public static void DestroyImmediate(Object? obj) => World.End(obj);

        public static T? FindAnyObjectByType<T>() where T : Object => World.FindAny<T>();

        public override bool Equals(object? other) => other is Object that && this == that;

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        internal bool MarkDestroyed() => !_destroyed && (_destroyed = true);

        static bool IsNull(Object? x) => x is null || x._destroyed;
    }
}
