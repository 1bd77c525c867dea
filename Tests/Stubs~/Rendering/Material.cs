#nullable enable
using System.Collections.Generic;

namespace UnityEngine
{
    public class Material : Object
    {
        readonly Dictionary<int, object?> _values = new();
        readonly HashSet<string> _keywords = new();

        public Material(Shader shader) => this.shader = shader;

        public Material(Material source) : this(source.shader)
        {
            name = source.name;
            _keywords.UnionWith(source._keywords);
        }

        public Shader shader { get; set; }

        public bool HasProperty(int nameID) => shader.Properties.Contains(nameID);

        public void SetTexture(int nameID, Texture? value) => _values[nameID] = value;

        public void SetFloat(int nameID, float value) => _values[nameID] = value;

        public Texture? GetTexture(int nameID) => _values.TryGetValue(nameID, out var value) ? (Texture?)value : null;

        public float GetFloat(int nameID) => _values.TryGetValue(nameID, out var value) ? (float)value! : 0;

        public void EnableKeyword(string keyword) => _keywords.Add(keyword);

        public void DisableKeyword(string keyword) => _keywords.Remove(keyword);

        public bool IsKeywordEnabled(string keyword) => _keywords.Contains(keyword);
    }
}
