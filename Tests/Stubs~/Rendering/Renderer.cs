#nullable enable
namespace UnityEngine
{
    public class Renderer : Component
    {
        MaterialPropertyBlock? _block;

        public Material sharedMaterial { get; set; } = null!;

        public void SetPropertyBlock(MaterialPropertyBlock? properties) => _block = properties?.Copy();

        public void GetPropertyBlock(MaterialPropertyBlock properties) => properties.TakeFrom(_block);
    }
}
