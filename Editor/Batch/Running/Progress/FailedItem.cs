#nullable enable
namespace Yoso.Batch
{
    /// <summary>An item of the list, by its place from 0, of which there is no picture, why, and after how many attempts; 0 where the model refused it.</summary>
    public sealed record FailedItem(int Index, BatchItem Item, string Error, int Attempts);
}
