#nullable enable
using System;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What is done to a picture after the model, as a recipe says it.</summary>
    static class KindRecipe
    {
        /// <exception cref="ArgumentException">The kind has steps of its own, which no recipe could say.</exception>
        public static Recipe Write(TextureKind kind, int scale, Recipe recipe)
        {
            if (kind with { Colours = null } != TextureKind.Named(kind.Name) || kind.Colours is { IsDithered: true })
                throw new ArgumentException($"kind: wanted {kind.Name} as it is, with a palette at most, found it changed");
            if (scale < 1 || scale > BatchItem.MostScale)
                throw new ArgumentException($"scale: wanted 1 to {BatchItem.MostScale}, found {scale}");
            return recipe with
            {
                Kind = kind.Name == TextureKind.Plain.Name ? "" : kind.Name,
                Scale = scale,
                Palette = kind.Colours is { } colours ? Text(colours.Palette) : "",
            };
        }

        /// <exception cref="ArgumentException">There is no such kind, or the palette has something that is no colour.</exception>
        public static TextureKind Read(Recipe recipe)
        {
            var kind = recipe.Kind.Length == 0 ? TextureKind.Plain : TextureKind.Named(recipe.Kind);
            return recipe.Palette.Length == 0 ? kind : kind with { Colours = new PaletteStep(Palette.Parse(recipe.Palette.Replace(' ', '\n'))) };
        }

        public static string Text(Palette palette)
        {
            return palette.ToHex().TrimEnd().Replace('\n', ' ');
        }
    }
}
