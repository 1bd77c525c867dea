#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// A renderer that shows painted textures: through a property block, over a copy of its material in which the keywords for normal and
    /// mask maps are on. Gives the renderer its material back.
    /// </summary>
    sealed class SurfaceBinding : IDisposable
    {
        readonly Renderer _renderer;
        readonly Material _before;
        readonly Material _material;
        readonly SurfaceNames _names;
        readonly MaterialPropertyBlock _block = new();

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
            _material = new Material(_before);
            _names.EnableKeywords(_material);
            renderer.sharedMaterial = _material;
        }

        public void Show(SurfaceTextures textures)
        {
            _renderer.GetPropertyBlock(_block);
            _block.SetTexture(_names.Albedo, textures.Albedo);
            if (_names.Normal != 0)
                _block.SetTexture(_names.Normal, textures.Normal);
            if (_names.Mask != 0)
                _block.SetTexture(_names.Mask, textures.Mask);
            _renderer.SetPropertyBlock(_block);
        }

        /// <summary>The renderer may be gone already.</summary>
        public void Dispose()
        {
            if (_renderer != null)
            {
                _renderer.SetPropertyBlock(null!);
                _renderer.sharedMaterial = _before;
            }

            EngineObjects.Destroy(_material);
        }
    }
}
