#nullable enable
namespace Yoso.Batch
{
    /// <summary>What pictures must have in common, besides their styles, to go through the network together.</summary>
    sealed record NetworkShape(int Width, int Height, int Steps, float Guidance)
    {
        public Tiling Tiling { get; init; }

        /// <summary>Pixels through the network, each step and each side of a guidance counted: what the time grows with.</summary>
        public double Work => (double)Width * Height * Steps * (Guidance > 1 ? 2 : 1);

        public static NetworkShape Of(Recipe recipe)
        {
            return new NetworkShape(recipe.Width, recipe.Height, recipe.Steps, recipe.Guidance) { Tiling = recipe.Tiling };
        }
    }
}
