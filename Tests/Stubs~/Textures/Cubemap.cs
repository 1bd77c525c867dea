#nullable enable
using Unity.Collections;
using UnityEngine.Experimental.Rendering;

namespace UnityEngine
{
    public sealed class Cubemap : Texture
    {
        readonly byte[][] _faces = new byte[6][];

        /// <summary>Of plain numbers: this constructor knows no sRGB.</summary>
        public Cubemap(int width, TextureFormat textureFormat, bool mipChain, bool createUninitialized)
            : this(width, GraphicsFormat.R8G8B8A8_UNorm, mipChain ? TextureCreationFlags.MipChain : TextureCreationFlags.None)
        {
        }

        public Cubemap(int width, GraphicsFormat format, TextureCreationFlags flags)
        {
            (this.width, height, isDataSRGB) = (width, width, format == GraphicsFormat.R8G8B8A8_SRGB);
            mipmapCount = flags.HasFlag(TextureCreationFlags.MipChain) ? 1 + (int)System.Math.Log(width, 2) : 1;
            for (var i = 0; i < _faces.Length; i++)
                _faces[i] = new byte[4 * width * width];
        }

        public NativeArray<T> GetPixelData<T>(int mipLevel, CubemapFace face) where T : struct
        {
            return isReadable ? new NativeArray<T>((T[])(object)_faces[(int)face]) : throw new UnityException($"Texture '{name}' is not readable");
        }

        public void Apply(bool updateMipmaps, bool makeNoLongerReadable)
        {
            Applied++;
            isReadable = !makeNoLongerReadable;
        }

        /// <summary>What the graphics card has: top row first.</summary>
        internal byte[] Uploaded(CubemapFace face) => Applied > 0 ? _faces[(int)face] : System.Array.Empty<byte>();
    }
}
