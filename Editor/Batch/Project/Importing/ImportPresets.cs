#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>What the kind of a texture and the part that a picture plays in it mean for its import.</summary>
    public static class ImportPresets
    {
        /// <summary>Pictures generated no larger are drawn pixel by pixel.</summary>
        const int LargestPixelArt = 128;

        const int LeastSide = 32;
        const int MostSide = 16384;

        public static TextureImportPreset For(PictureCard card)
        {
            var preset = OfPart(card, card.Recipe.Kind);
            return preset with { LargestSide = PowerOfTwo(Math.Max(card.Width, card.Height)) };
        }

        static TextureImportPreset OfPart(PictureCard card, string kind)
        {
            if (card.Part.Length == 0)
                return OfKind(card.Recipe, kind);
            if (card.Part == Companions.Cube)
                return new TextureImportPreset { Use = TextureUse.Cube, Alpha = AlphaUse.None, HasMipmaps = true };
            return OfKind(card.Recipe, kind) with
            {
                Use = card.Part == Companions.Normal ? TextureUse.Normals : TextureUse.Picture,
                IsColour = false,
                Alpha = card.Part == Companions.Mask ? AlphaUse.Number : AlphaUse.None,
            };
        }

        static TextureImportPreset OfKind(Recipe recipe, string kind)
        {
            var preset = new TextureImportPreset { Repeats = recipe.Tiling, IsPixelArt = Math.Max(recipe.Width, recipe.Height) <= LargestPixelArt };
            if (kind == TextureKind.Sprite.Name || kind == TextureKind.Icon.Name)
                return preset with { Use = TextureUse.Sprite, PixelsPerUnit = Math.Max(1, recipe.Height * recipe.Scale) };
            if (kind == TextureKind.Tile.Name || kind == TextureKind.Material.Name)
                return preset with { HasMipmaps = true };
            return kind == TextureKind.Sky.Name
                ? preset with { Repeats = Tiling.Horizontal, IsPixelArt = false, Alpha = AlphaUse.None } // mip levels would show a line where the panorama closes
                : preset;
        }

        static int PowerOfTwo(int side)
        {
            var power = LeastSide;
            while (power < side && power < MostSide)
                power *= 2;
            return power;
        }
    }
}
