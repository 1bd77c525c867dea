#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>The textures of one painted surface, uploaded together and owned until disposed.</summary>
    sealed class SurfaceTextures : IUpload, IDisposable
    {
        readonly TextureUpload _albedo;
        readonly TextureUpload _normal;
        readonly TextureUpload _mask;
        readonly UploadSequence _all;

        public SurfaceTextures(TextureResult result)
        {
            _albedo = new TextureUpload(result.Image, TextureOptions.Surface);
            _normal = new TextureUpload(result.Map(MapKind.Normal), TextureOptions.Numbers);
            _mask = new TextureUpload(result.Map(MapKind.Mask), TextureOptions.Numbers);
            _all = new UploadSequence(_albedo, _normal, _mask);
        }

        public string Name => _all.Name;

        public Texture2D Albedo => _albedo.Texture;

        public Texture2D Normal => _normal.Texture;

        public Texture2D Mask => _mask.Texture;

        public bool RunSlice()
        {
            return _all.RunSlice();
        }

        public void Abandon()
        {
            _all.Abandon();
        }

        public void Dispose()
        {
            _all.Abandon();
        }
    }
}
