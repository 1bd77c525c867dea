#nullable enable
namespace Yoso.Batch
{
    /// <summary>Which pictures are shown.</summary>
    public enum GridFilter
    {
        All,
        Kept,
        Rejected,
        Failed,

        /// <summary>Made, and not yet judged.</summary>
        Unseen,
    }
}
