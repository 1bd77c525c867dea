#nullable enable
namespace Yoso.Batch
{
    /// <summary>How a run came to its end.</summary>
    public enum BatchEnding
    {
        /// <summary>Every item is there, or failed, or was refused.</summary>
        Complete,

        /// <summary>Cancelled with items left.</summary>
        Cancelled,

        /// <summary>No room for more; what was written is kept.</summary>
        DiskFull,
    }
}
