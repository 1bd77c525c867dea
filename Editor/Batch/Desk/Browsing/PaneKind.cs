#nullable enable
namespace Yoso.Batch
{
    /// <summary>What stands beside the grid.</summary>
    public enum PaneKind
    {
        /// <summary>The facts of the picture under the cursor.</summary>
        Detail,

        Enlarged,
        Compare,
    }
}
