#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// A renderer whose first material shows painted textures. They come in a property block of that material alone, with what the block
    /// it had says besides; the engine passes over a block of the whole renderer there, so what that says is taken along with each picture.
    /// A block has no keywords: where the material lacks those of normal and mask maps, a copy that has them stands in for it.
    /// </summary>
    sealed class SurfaceBinding : IDisposable
    {
        const int Painted = 0;

        readonly Renderer _renderer;
        readonly Material _before;
        readonly Material? _copy;
        readonly SurfaceNames _names;
        readonly MaterialPropertyBlock _block = new();
        readonly MaterialPropertyBlock _own = new();

        /// <exception cref="InvalidOperationException">The renderer has no material, or one without a texture.</exception>
        public SurfaceBinding(Renderer renderer)
        {
            _renderer = renderer;
            _before = renderer.sharedMaterial;
            if (_before == null)
                throw new InvalidOperationException($"{renderer.name}: give its renderer a lit material to paint on");
            _names = SurfaceNames.Of(_before);
            if (_names.Albedo == 0)
                throw new InvalidOperationException($"{renderer.name}: its material \"{_before.name}\" has no _MainTex, _BaseMap or _BaseColorMap: use a lit shader of your pipeline");
            renderer.GetPropertyBlock(_own, Painted);
            if (_names.HasKeywords(_before))
                return;
            _copy = new Material(_before);
            _names.EnableKeywords(_copy);
            renderer.sharedMaterial = _copy;
        }

        public void Show(SurfaceTextures textures)
        {
            if (_own.isEmpty)
                _renderer.GetPropertyBlock(_block);
            else
                _renderer.GetPropertyBlock(_block, Painted);
            _block.SetTexture(_names.Albedo, textures.Albedo);
            if (_names.Normal != 0)
                _block.SetTexture(_names.Normal, textures.Normal);
            if (_names.Mask != 0)
                _block.SetTexture(_names.Mask, textures.Mask);
            _renderer.SetPropertyBlock(_block, Painted);
        }

        /// <summary>Gives the renderer back what it had. It may be gone already, or have another material by now.</summary>
        public void Dispose()
        {
            if (_renderer != null)
            {
                _renderer.SetPropertyBlock(_own.isEmpty ? null! : _own, Painted);
                if (_copy != null && _renderer.sharedMaterial == _copy)
                    _renderer.sharedMaterial = _before;
            }

            EngineObjects.Destroy(_copy);
        }
    }
}
