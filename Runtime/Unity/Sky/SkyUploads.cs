#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>A sky's picture into the texture of its form.</summary>
    static class SkyUploads
    {
        static readonly TextureOptions Panorama = new() { Filter = FilterMode.Bilinear, Wrap = TextureWrapMode.Repeat };

        public static IUpload For(TextureResult result, bool cube)
        {
            return cube ? new CubemapUpload(Faces(result), true) : new TextureUpload(result.Image, Panorama);
        }

        /// <summary>Beyond the poles there is nothing to repeat.</summary>
        public static Texture Texture(IUpload upload)
        {
            if (upload is CubemapUpload cube)
                return cube.Texture;
            var panorama = ((TextureUpload)upload).Texture;
            panorama.wrapModeV = TextureWrapMode.Clamp;
            return panorama;
        }

        static RgbaImage[] Faces(TextureResult result)
        {
            var faces = new RgbaImage[6];
            for (var face = 0; face < faces.Length; face++)
                faces[face] = result.Map(MapKind.PositiveX + face);
            return faces;
        }
    }
}
