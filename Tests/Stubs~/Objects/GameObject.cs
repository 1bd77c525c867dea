#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace UnityEngine
{
    public sealed class GameObject : Object
    {
        bool _active = true;

        public GameObject(string name)
        {
            this.name = name;
            AddComponent<Transform>();
        }

        public bool activeSelf => _active;

        public Transform transform => GetComponent<Transform>()!;

        internal List<Component> Components { get; } = new();

        public static GameObject CreatePrimitive(PrimitiveType type)
        {
            var primitive = new GameObject(type.ToString());
            primitive.AddComponent<MeshRenderer>().sharedMaterial = new Material(Shader.Add("Standard", "_MainTex", "_BumpMap", "_MetallicGlossMap"));
            return primitive;
        }

        public T AddComponent<T>() where T : Component => (T)World.Attach(this, typeof(T));

        public T? GetComponent<T>() => Components.OfType<T>().FirstOrDefault();

        public void SetActive(bool value)
        {
            var behaviours = Components.OfType<Behaviour>().ToList();
            _active = value;
            behaviours.ForEach(behaviour => behaviour.Refresh());
        }
    }
}
