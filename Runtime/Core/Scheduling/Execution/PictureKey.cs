#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>What tells finished pictures apart: the recipe, and what was done to the picture afterwards.</summary>
    static class PictureKey
    {
        public static string Of(Recipe recipe, IReadOnlyList<IPostStep> post)
        {
            var key = recipe.ToJson();
            for (var i = 0; i < post.Count; i++)
                key += "\n" + post[i].Name;
            return key;
        }
    }
}
