#nullable enable
using Unity.Collections;

namespace UnityEngine
{
    public sealed class Texture2D : Texture
    {
        readonly byte[] _pixels;

        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear, bool createUninitialized)
        {
            (this.width, this.height, isDataSRGB) = (width, height, !linear);
            mipmapCount = mipChain ? 1 + (int)System.Math.Log(System.Math.Max(width, height), 2) : 1;
            _pixels = new byte[4 * width * height];
        }

        public Texture2D(int width, int height) : this(width, height, TextureFormat.RGBA32, true, false, false)
        {
        }

        public NativeArray<T> GetPixelData<T>(int mipLevel) where T : struct
        {
            if (!isReadable)
                throw new UnityException($"Texture '{name}' is not readable");
            return new NativeArray<T>((T[])(object)_pixels);
        }

        public void Apply(bool updateMipmaps, bool makeNoLongerReadable)
        {
            Applied++;
            isReadable = !makeNoLongerReadable;
        }

        /// <summary>What the graphics card has: bottom row first.</summary>
        internal byte[] Uploaded => Applied > 0 ? _pixels : System.Array.Empty<byte>();
    }
}
