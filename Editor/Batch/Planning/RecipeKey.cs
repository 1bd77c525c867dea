#nullable enable
using System.Security.Cryptography;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>What tells pictures apart: the same complete recipe is the same picture, wherever it is asked for.</summary>
    public static class RecipeKey
    {
        /// <summary>SHA-256 of the recipe's JSON, in hex.</summary>
        public static string Of(Recipe recipe)
        {
            using var sha = SHA256.Create();
            return Hex.Lower(sha.ComputeHash(Encoding.UTF8.GetBytes(recipe.ToJson())));
        }
    }
}
