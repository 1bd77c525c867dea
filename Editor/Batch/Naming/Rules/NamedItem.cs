#nullable enable
namespace Yoso.Batch
{
    /// <summary>An item and its place in the list, from 1.</summary>
    sealed class NamedItem
    {
        internal NamedItem(BatchItem item, long index)
        {
            Item = item;
            Index = index;
        }

        internal BatchItem Item { get; }

        internal long Index { get; }
    }
}
