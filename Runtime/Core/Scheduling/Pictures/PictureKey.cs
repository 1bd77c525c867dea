#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>What tells finished pictures apart: the recipe, and what was done to the picture afterwards.</summary>
    readonly struct PictureKey : IEquatable<PictureKey>
    {
        readonly Recipe _recipe;
        readonly IReadOnlyList<IPostStep> _post;

        public PictureKey(Recipe recipe, IReadOnlyList<IPostStep> post)
        {
            _recipe = recipe;
            _post = post;
        }

        public bool Equals(PictureKey other)
        {
            if (_post.Count != other._post.Count || !_recipe.Equals(other._recipe))
                return false;
            for (var i = 0; i < _post.Count; i++)
                if (_post[i].Name != other._post[i].Name)
                    return false;
            return true;
        }

        public override bool Equals(object? other)
        {
            return other is PictureKey key && Equals(key);
        }

        public override int GetHashCode()
        {
            return HashCode.Combine(_recipe, _post.Count);
        }
    }
}
