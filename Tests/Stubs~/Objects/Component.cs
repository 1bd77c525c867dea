#nullable enable
namespace UnityEngine
{
    public class Component : Object
    {
        public GameObject gameObject { get; internal set; } = null!;

        public Transform transform => gameObject.transform;

        public T? GetComponent<T>() => gameObject.GetComponent<T>();
    }
}
