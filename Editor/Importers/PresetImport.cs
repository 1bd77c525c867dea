#nullable enable
using UnityEditor;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A preset as the engine's own import settings.</summary>
    static class PresetImport
    {
        public static void Apply(TextureImporter importer, TextureImportPreset preset)
        {
            importer.textureType = TypeOf(preset.Use);
            importer.sRGBTexture = preset.IsColour;
            importer.alphaSource = preset.Alpha == AlphaUse.None ? TextureImporterAlphaSource.None : TextureImporterAlphaSource.FromInput;
            importer.alphaIsTransparency = preset.Alpha == AlphaUse.Transparency;
            importer.wrapModeU = WrapOf(preset.Repeats, Tiling.Horizontal);
            importer.wrapModeV = WrapOf(preset.Repeats, Tiling.Vertical);
            importer.filterMode = preset.IsPixelArt ? FilterMode.Point : preset.HasMipmaps ? FilterMode.Trilinear : FilterMode.Bilinear;
            importer.mipmapEnabled = preset.HasMipmaps;
            importer.npotScale = TextureImporterNPOTScale.None;
            importer.maxTextureSize = preset.LargestSide;
            importer.textureCompression = preset.IsPixelArt ? TextureImporterCompression.Uncompressed : TextureImporterCompression.CompressedHQ;
            ApplyShape(importer, preset);
        }

        static void ApplyShape(TextureImporter importer, TextureImportPreset preset)
        {
            if (preset.Use == TextureUse.Cube)
            {
                importer.textureShape = TextureImporterShape.TextureCube;
                importer.generateCubemap = TextureImporterGenerateCubemap.FullCubemap;
            }

            if (preset.Use != TextureUse.Sprite)
                return;
            importer.spriteImportMode = SpriteImportMode.Single;
            importer.spritePixelsPerUnit = preset.PixelsPerUnit;
        }

        static TextureImporterType TypeOf(TextureUse use)
        {
            return use switch
            {
                TextureUse.Sprite => TextureImporterType.Sprite,
                TextureUse.Normals => TextureImporterType.NormalMap,
                _ => TextureImporterType.Default,
            };
        }

        static TextureWrapMode WrapOf(Tiling repeats, Tiling axis)
        {
            return repeats.HasFlag(axis) ? TextureWrapMode.Repeat : TextureWrapMode.Clamp;
        }
    }
}
