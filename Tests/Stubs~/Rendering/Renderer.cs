#nullable enable
using System.Collections.Generic;

namespace UnityEngine
{
    public class Renderer : Component
    {
        const int All = -1;

        readonly Dictionary<int, MaterialPropertyBlock?> _blocks = new();

        public Material sharedMaterial { get; set; } = null!;

        public void SetPropertyBlock(MaterialPropertyBlock? properties) => SetPropertyBlock(properties, All);

        public void SetPropertyBlock(MaterialPropertyBlock? properties, int materialIndex) => _blocks[materialIndex] = properties?.Copy();

        public void GetPropertyBlock(MaterialPropertyBlock properties) => GetPropertyBlock(properties, All);

        public void GetPropertyBlock(MaterialPropertyBlock properties, int materialIndex) => properties.TakeFrom(Block(materialIndex));

        /// <summary>What a material is drawn with: its own block, else the renderer's; never both.</summary>
        internal MaterialPropertyBlock Drawn(int materialIndex) => Block(materialIndex) ?? Block(All) ?? new MaterialPropertyBlock();

        MaterialPropertyBlock? Block(int materialIndex) => _blocks.TryGetValue(materialIndex, out var block) ? block : null;
    }
}
