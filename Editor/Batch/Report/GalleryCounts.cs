#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What a gallery holds, in figures.</summary>
    public sealed class GalleryCounts
    {
        public GalleryCounts(Gallery gallery)
        {
            var recipes = gallery.Shown().Where(picture => picture.Recipe != null).Select(picture => picture.Recipe!).ToArray();
            Pictures = gallery.Shown().Count();
            Damaged = gallery.Pictures.Count - Pictures;
            Failed = gallery.Failures.Count;
            Prompts = recipes.Select(recipe => recipe.Prompt).Distinct().Count();
            Seeds = recipes.Select(recipe => recipe.Seed).Distinct().Count();
            Styles = recipes.SelectMany(recipe => recipe.Styles).Select(style => style.Name).Distinct().Count();
            Models = recipes.Select(recipe => recipe.Model).Where(model => model.Length > 0).Distinct().ToArray();
        }

        public int Pictures { get; }

        public int Damaged { get; }

        public int Failed { get; }

        public int Prompts { get; }

        public int Seeds { get; }

        public int Styles { get; }

        /// <summary>Names of the models, in the order in which they come.</summary>
        public IReadOnlyList<string> Models { get; }
    }
}
