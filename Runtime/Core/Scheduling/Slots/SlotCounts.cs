#nullable enable
namespace Yoso
{
    /// <summary>How many slots there were.</summary>
    readonly struct SlotCounts
    {
        public SlotCounts(long opened, long dropped)
        {
            Opened = opened;
            Dropped = dropped;
        }

        public long Opened { get; }

        /// <summary>In which a stage waited and none could begin.</summary>
        public long Dropped { get; }
    }
}
