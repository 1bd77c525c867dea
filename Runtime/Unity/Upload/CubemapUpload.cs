#nullable enable
using System;
using System.Collections.Generic;
using Unity.Profiling;
using UnityEngine;
using UnityEngine.Experimental.Rendering;

namespace Yoso
{
    /// <summary>Six faces into a Cubemap of sRGB colours, a face a slice. Cube faces lie top row first in the engine as well: nothing is turned round.</summary>
    public sealed class CubemapUpload : IUpload
    {
        const int Faces = 6;

        static readonly ProfilerMarker Marker = new("YOSO.Upload");

        readonly IReadOnlyList<RgbaImage> _faces;
        readonly bool _mipmaps;
        readonly string _last;
        Cubemap? _cubemap;
        int _next;

        /// <summary>Takes the pictures as they are, in the order of <see cref="CubeFace"/>; they are copied slice by slice.</summary>
        /// <exception cref="ArgumentException">They are not six squares of one size.</exception>
        public CubemapUpload(IReadOnlyList<RgbaImage> faces, bool mipmaps)
        {
            Check(faces);
            _faces = faces;
            _mipmaps = mipmaps;
            _last = $"cubemap {Size}{(mipmaps ? " mips" : "")}";
        }

        public string Name => _next == Faces - 1 ? _last : "face";

        /// <summary>Finished after the last slice. It belongs to whoever ordered it.</summary>
        public Cubemap Texture => _cubemap != null ? _cubemap : throw new InvalidOperationException("no cubemap yet: the upload has not begun, or was abandoned");

        int Size => _faces[0].Width;

        public bool RunSlice()
        {
            using var measured = Marker.Auto();
            if (_cubemap == null)
                _cubemap = Create();
            _faces[_next].Pixels.AsSpan().CopyTo(_cubemap.GetPixelData<byte>(0, (CubemapFace)_next).AsSpan());
            if (++_next < Faces)
                return false;
            _cubemap.Apply(_mipmaps, true);
            return true;
        }

        public void Abandon()
        {
            if (_cubemap != null)
                EngineObjects.Destroy(_cubemap);
            _cubemap = null;
        }

        /// <summary>By a format that says sRGB: cubemaps of a TextureFormat hold plain numbers.</summary>
        Cubemap Create()
        {
            var flags = _mipmaps ? TextureCreationFlags.MipChain : TextureCreationFlags.None;
            return new Cubemap(Size, GraphicsFormat.R8G8B8A8_SRGB, flags) { filterMode = FilterMode.Trilinear };
        }

        static void Check(IReadOnlyList<RgbaImage> faces)
        {
            if (faces.Count != Faces)
                throw new ArgumentException($"faces: wanted six, found {faces.Count}", nameof(faces));
            foreach (var face in faces)
                if (face.Width != faces[0].Width || face.Height != faces[0].Width)
                    throw new ArgumentException($"faces: wanted squares of {faces[0].Width} pixels, found {face.Width}x{face.Height}", nameof(faces));
        }
    }
}
