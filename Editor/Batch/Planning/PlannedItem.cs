#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture that is to be there when the batch is done: the item of the list, what it comes to, and where it goes.</summary>
    public sealed record PlannedItem(int Index, BatchItem Item, Recipe Recipe)
    {
        /// <summary>See <see cref="RecipeKey"/>.</summary>
        public string Key { get; init; } = "";

        /// <summary>The name of the picture's file, without its ending.</summary>
        public string Name { get; init; } = "";

        /// <summary>How many such pictures go through the network together.</summary>
        public int BatchSize { get; init; } = 1;
    }
}
