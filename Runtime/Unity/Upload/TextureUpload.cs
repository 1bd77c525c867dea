#nullable enable
using System;
using Unity.Profiling;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// A picture into a Texture2D, without garbage: some rows a slice, straight into the texture's own memory. The last slice hands the
    /// texture to the graphics card and makes its mip levels; that call of the engine can't be cut, and grows with the size.
    /// </summary>
    public sealed class TextureUpload : IUpload
    {
        static readonly ProfilerMarker Marker = new("YOSO.Upload");

        readonly RgbaImage _image;
        readonly TextureOptions _options;
        readonly int _rows;
        readonly string _last;
        Texture2D? _texture;
        int _next;

        public TextureUpload(RgbaImage image, TextureOptions options)
        {
            _image = image;
            _options = options;
            _rows = PixelRows.InSlice(image);
            _last = $"texture {image.Width}x{image.Height}{(options.Mipmaps ? " mips" : "")}";
        }

        public string Name => _image.Height - _next <= _rows ? _last : "rows";

        /// <summary>Finished after the last slice. It belongs to whoever ordered it.</summary>
        public Texture2D Texture => _texture != null ? _texture : throw new InvalidOperationException("no texture yet: the upload has not begun, or was abandoned");

        public bool RunSlice()
        {
            using var measured = Marker.Auto();
            if (_texture == null)
                _texture = Create();
            var count = Math.Min(_rows, _image.Height - _next);
            PixelRows.CopyFlipped(_image, _next, count, _texture.GetPixelData<byte>(0).AsSpan());
            _next += count;
            if (_next < _image.Height)
                return false;
            _texture.Apply(_options.Mipmaps, !_options.Readable);
            return true;
        }

        public void Abandon()
        {
            if (_texture != null)
                EngineObjects.Destroy(_texture);
            _texture = null;
        }

        Texture2D Create()
        {
            return new Texture2D(_image.Width, _image.Height, TextureFormat.RGBA32, _options.Mipmaps, _options.Linear, true)
            {
                filterMode = _options.Filter,
                wrapMode = _options.Wrap,
            };
        }
    }
}
