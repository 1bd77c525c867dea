#nullable enable
using System.Collections.Generic;

namespace UnityEngine
{
    public sealed class MaterialPropertyBlock
    {
        readonly Dictionary<int, object> _values = new();

        public bool isEmpty => _values.Count == 0;

        public void SetTexture(int nameID, Texture value) => _values[nameID] = value ?? throw new System.ArgumentNullException(nameof(value));

        public void SetFloat(int nameID, float value) => _values[nameID] = value;

        public Texture? GetTexture(int nameID) => _values.TryGetValue(nameID, out var texture) ? (Texture)texture : null;

        public float GetFloat(int nameID) => _values.TryGetValue(nameID, out var value) ? (float)value : 0;

        internal MaterialPropertyBlock Copy()
        {
            var copy = new MaterialPropertyBlock();
            copy.TakeFrom(this);
            return copy;
        }

        internal void TakeFrom(MaterialPropertyBlock? other)
        {
            _values.Clear();
            foreach (var entry in other?._values ?? new Dictionary<int, object>())
                _values.Add(entry.Key, entry.Value);
        }
    }
}
