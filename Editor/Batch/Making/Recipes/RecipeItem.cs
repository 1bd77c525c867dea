#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>A recipe as something to be made again, and in words what of it can't be honoured here.</summary>
    public sealed record RecipeItem(Recipe Recipe, BatchItem Item, IReadOnlyList<string> Problems)
    {
        const int ShownDigits = 10;

        /// <summary>What the model will say to it is left to <see cref="RecipeFit"/>.</summary>
        public static RecipeItem From(Recipe recipe, StyleShelf styles)
        {
            var problems = new List<string>();
            var kind = KindOf(recipe, problems);
            var item = new BatchItem
            {
                Request = RequestOf(recipe) with { Tiling = recipe.Tiling & ~kind.Tiling },
                Kind = kind,
                Scale = ScaleOf(recipe, problems),
                Styles = StylesOf(recipe, styles, problems),
            };
            return new RecipeItem(recipe, item, problems);
        }

        static TextureRequest RequestOf(Recipe recipe)
        {
            return new TextureRequest
            {
                Prompt = recipe.Prompt,
                Negative = recipe.NegativePrompt,
                Seed = recipe.Seed,
                Steps = recipe.Steps,
                Guidance = recipe.Guidance,
                Width = recipe.Width > 0 ? recipe.Width : null,
                Height = recipe.Height > 0 ? recipe.Height : null,
            };
        }

        static TextureKind KindOf(Recipe recipe, List<string> problems)
        {
            try
            {
                return KindRecipe.Read(recipe);
            }
            catch (ArgumentException problem)
            {
                problems.Add(problem.Message);
                return TextureKind.Plain;
            }
        }

        static int ScaleOf(Recipe recipe, List<string> problems)
        {
            if (recipe.Scale >= 1 && recipe.Scale <= BatchItem.MostScale)
                return recipe.Scale;
            problems.Add($"scale: wanted 1 to {BatchItem.MostScale}, found {recipe.Scale}");
            return 1;
        }

        static List<StyleUse> StylesOf(Recipe recipe, StyleShelf styles, List<string> problems)
        {
            var uses = new List<StyleUse>();
            foreach (var style in recipe.Styles)
                if (Find(style, styles, problems) is { } file)
                    uses.Add(new StyleUse(file, style.Weight));
            return uses;
        }

        static string? Find(StyleWeight style, StyleShelf styles, List<string> problems)
        {
            var digits = style.Hash.Substring(0, Math.Min(ShownDigits, style.Hash.Length));
            var exact = digits.Length > 0 ? styles.WithHash(style.Hash, style.Name) : null;
            var file = exact ?? styles.Named(style.Name);
            var wanted = $"style: wanted {style.Name} {digits}".TrimEnd();
            if (file == null)
                problems.Add($"{wanted}, found no such file");
            else if (exact == null && digits.Length > 0)
                problems.Add($"{wanted}, found another file of that name: {file}");
            else if (Path.GetFileNameWithoutExtension(file) is var name && name != style.Name)
                problems.Add($"{wanted}, found it under the name {name}");
            return file;
        }
    }
}
