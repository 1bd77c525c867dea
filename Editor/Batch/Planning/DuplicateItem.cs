#nullable enable
namespace Yoso.Batch
{
    /// <summary>An item that asks for the same picture as an earlier one of the list, and so gets no file of its own. Both by their places in the list, from 0.</summary>
    public sealed record DuplicateItem(int Index, int First);
}
