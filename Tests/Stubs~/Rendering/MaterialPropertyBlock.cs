#nullable enable
using System.Collections.Generic;

namespace UnityEngine
{
    public sealed class MaterialPropertyBlock
    {
        readonly Dictionary<int, Texture> _textures = new();

        public void SetTexture(int nameID, Texture value) => _textures[nameID] = value ?? throw new System.ArgumentNullException(nameof(value));

        public Texture? GetTexture(int nameID) => _textures.TryGetValue(nameID, out var texture) ? texture : null;

        internal MaterialPropertyBlock Copy()
        {
            var copy = new MaterialPropertyBlock();
            copy.TakeFrom(this);
            return copy;
        }

        internal void TakeFrom(MaterialPropertyBlock? other)
        {
            _textures.Clear();
            foreach (var entry in other?._textures ?? new Dictionary<int, Texture>())
                _textures.Add(entry.Key, entry.Value);
        }
    }
}
