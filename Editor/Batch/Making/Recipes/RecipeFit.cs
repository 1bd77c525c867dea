#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Recipes of other models on the one at hand.</summary>
    public static class RecipeFit
    {
        /// <summary>The item with the model's own defaults where it can't do what is asked, and with what will therefore be different among its problems.</summary>
        public static RecipeItem To(IPictureMaker maker, RecipeItem wanted)
        {
            var problems = new List<string>(wanted.Problems);
            var request = wanted.Item.Request;
            if (!Can(maker, new TextureRequest { Steps = request.Steps }, problems))
                request = request with { Steps = null };
            if (!Can(maker, new TextureRequest { Guidance = request.Guidance }, problems))
                request = request with { Guidance = null };
            if (!Can(maker, new TextureRequest { Width = request.Width, Height = request.Height }, problems))
                request = request with { Width = null, Height = null };
            if (!Can(maker, new TextureRequest { Tiling = request.Tiling }, problems))
                request = request with { Tiling = Tiling.None };
            var item = wanted.Item with { Request = request };
            Compare(wanted.Recipe, maker.Complete(item with { Kind = TextureKind.Plain, Styles = Array.Empty<StyleUse>() }), problems);
            return wanted with { Item = item, Problems = problems };
        }

        static bool Can(IPictureMaker maker, TextureRequest request, List<string> problems)
        {
            try
            {
                maker.Complete(new BatchItem { Request = request });
                return true;
            }
            catch (ArgumentException problem)
            {
                problems.Add(problem.Message);
                return false;
            }
        }

        static void Compare(Recipe wanted, Recipe here, List<string> problems)
        {
            var isSame = wanted.ModelHash.Length > 0 ? here.ModelHash.StartsWith(wanted.ModelHash, StringComparison.OrdinalIgnoreCase) : wanted.Model.Length == 0 || wanted.Model == here.Model;
            if (!isSame)
                problems.Add($"model: wanted {Named(wanted)}, found {Named(here)}");
            if (wanted.Sampler.Length > 0 && wanted.Sampler != here.Sampler)
                problems.Add($"sampler: wanted {wanted.Sampler}, found {here.Sampler}");
        }

        static string Named(Recipe recipe)
        {
            return $"{recipe.Model} {recipe.ModelHash.Substring(0, Math.Min(10, recipe.ModelHash.Length))}".Trim();
        }
    }
}
