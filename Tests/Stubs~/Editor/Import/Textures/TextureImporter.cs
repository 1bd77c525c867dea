#nullable enable
using UnityEngine;

namespace UnityEditor
{
    public sealed class TextureImporter : AssetImporter
    {
        public TextureImporterType textureType { get; set; }

        public TextureImporterShape textureShape { get; set; } = TextureImporterShape.Texture2D;

        public TextureImporterGenerateCubemap generateCubemap { get; set; } = TextureImporterGenerateCubemap.AutoCubemap;

        public SpriteImportMode spriteImportMode { get; set; }

        public float spritePixelsPerUnit { get; set; } = 100;

        public TextureImporterAlphaSource alphaSource { get; set; } = TextureImporterAlphaSource.FromInput;

        public bool alphaIsTransparency { get; set; }

        public bool sRGBTexture { get; set; } = true;

        public bool mipmapEnabled { get; set; } = true;

        public TextureWrapMode wrapModeU { get; set; }

        public TextureWrapMode wrapModeV { get; set; }

        public FilterMode filterMode { get; set; } = FilterMode.Bilinear;

        public TextureImporterNPOTScale npotScale { get; set; } = TextureImporterNPOTScale.ToNearest;

        public int maxTextureSize { get; set; } = 2048;

        public TextureImporterCompression textureCompression { get; set; } = TextureImporterCompression.Compressed;
    }
}
