#nullable enable
namespace Yoso.Batch
{
    /// <summary>An item that can't be made with this model, and why.</summary>
    public sealed record RefusedItem(int Index, BatchItem Item, string Reason);
}
