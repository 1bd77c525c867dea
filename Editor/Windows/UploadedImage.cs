#nullable enable
using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>A picture of ours on screen with hard pixels; it is uploaded a slice a tick, and its texture goes with it.</summary>
    sealed class UploadedImage : Image, IDisposable
    {
        TextureUpload? _upload;
        RgbaImage? _shown;

        public UploadedImage()
        {
            scaleMode = ScaleMode.ScaleToFit;
        }

        /// <summary>Shows it after some ticks; the one before stays until then.</summary>
        public void Show(RgbaImage picture)
        {
            if (ReferenceEquals(picture, _shown))
                return;
            _shown = picture;
            _upload?.Abandon();
            _upload = new TextureUpload(picture, TextureOptions.Pixels);
        }

        public void Tick()
        {
            if (_upload == null || !_upload.RunSlice())
                return;
            var before = image;
            image = _upload.Texture;
            image.hideFlags = HideFlags.HideAndDontSave;
            _upload = null;
            Destroy(before);
        }

        public void Dispose()
        {
            _upload?.Abandon();
            _upload = null;
            Destroy(image);
            image = null;
        }

        static void Destroy(Texture? texture)
        {
            if (texture != null)
                UnityEngine.Object.DestroyImmediate(texture);
        }
    }
}
