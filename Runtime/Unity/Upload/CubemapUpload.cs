#nullable enable
using System;
using Unity.Profiling;
using UnityEngine;

namespace Yoso
{
    /// <summary>Six faces into a Cubemap of sRGB colours, a face a slice. Cube faces lie top row first in the engine as well: nothing is turned round.</summary>
    public sealed class CubemapUpload : IUpload
    {
        const int Faces = 6;

        static readonly ProfilerMarker Marker = new("YOSO.Upload");

        readonly CubeImage _cube;
        readonly bool _mipmaps;
        readonly string _last;
        Cubemap? _cubemap;
        int _next;

        public CubemapUpload(CubeImage cube, bool mipmaps)
        {
            _cube = cube;
            _mipmaps = mipmaps;
            _last = $"cubemap {cube.Size}{(mipmaps ? " mips" : "")}";
        }

        public string Name => _next == Faces - 1 ? _last : "face";

        /// <summary>Finished after the last slice. It belongs to whoever ordered it.</summary>
        public Cubemap Texture => _cubemap != null ? _cubemap : throw new InvalidOperationException("no cubemap yet: the upload has not begun, or was abandoned");

        public bool RunSlice()
        {
            using var measured = Marker.Auto();
            if (_cubemap == null)
                _cubemap = new Cubemap(_cube.Size, TextureFormat.RGBA32, _mipmaps, true) { filterMode = FilterMode.Trilinear };
            _cube[(CubeFace)_next].Pixels.AsSpan().CopyTo(_cubemap.GetPixelData<byte>(0, (CubemapFace)_next).AsSpan());
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
    }
}
