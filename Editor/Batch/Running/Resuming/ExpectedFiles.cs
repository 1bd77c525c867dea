#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The files that a recipe's picture consists of.</summary>
    static class ExpectedFiles
    {
        static readonly string[] MaterialParts = { ".height", ".normal", ".mask" };
        static readonly string[] SkyParts = { "." + Companions.Cube };

        /// <summary>Companions first, the picture itself last.</summary>
        public static IEnumerable<string> Of(string name, Recipe recipe)
        {
            return Parts(recipe.Kind).Append("").Select(part => name + part + ".png");
        }

        static string[] Parts(string kind)
        {
            if (kind == TextureKind.Material.Name)
                return MaterialParts;
            return kind == TextureKind.Sky.Name ? SkyParts : Array.Empty<string>();
        }
    }
}
