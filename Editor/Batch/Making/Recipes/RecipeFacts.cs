#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;

namespace Yoso.Batch
{
    /// <summary>Recipes in words.</summary>
    public static class RecipeFacts
    {
        /// <summary>All there is to know of a picture, name by name.</summary>
        public static IEnumerable<(string Name, string Value)> Of(Recipe recipe)
        {
            yield return ("prompt", recipe.Prompt);
            if (recipe.NegativePrompt.Length > 0)
                yield return ("negative", recipe.NegativePrompt);
            yield return ("seed", recipe.Seed.ToString(CultureInfo.InvariantCulture));
            yield return ("picture", Picture(recipe));
            if (recipe.Palette.Length > 0)
                yield return ("palette", recipe.Palette);
            yield return ("sampler", recipe.Sampler);
            foreach (var style in recipe.Styles)
                yield return ("style", FormattableString.Invariant($"{style.Name} {style.Weight} {style.Hash}").TrimEnd());
            yield return ("model", $"{recipe.Model} {recipe.ModelHash}");
        }

        /// <summary>How a picture was made, in a line: "32x32, 1 step, guidance 1, sprite, each pixel 3x3".</summary>
        public static string Picture(Recipe recipe)
        {
            var steps = recipe.Steps == 1 ? "1 step" : recipe.Steps.ToString(CultureInfo.InvariantCulture) + " steps";
            var tiling = recipe.Tiling == Tiling.None ? "" : ", tiles along " + string.Join(" and ", recipe.Tiling.Axes().ToCharArray());
            return FormattableString.Invariant($"{recipe.Width}x{recipe.Height}, {steps}, guidance {recipe.Guidance}{tiling}{Finish(recipe)}");
        }

        static string Finish(Recipe recipe)
        {
            var kind = recipe.Kind.Length == 0 ? "" : ", " + recipe.Kind;
            var colours = recipe.Palette.Length == 0 ? "" : $", in {recipe.Palette.Split(' ').Length} colours";
            return kind + colours + (recipe.Scale == 1 ? "" : $", each pixel {recipe.Scale}x{recipe.Scale}");
        }
    }
}
