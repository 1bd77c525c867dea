#nullable enable
namespace Yoso.Batch
{
    /// <summary>Where a run is.</summary>
    public enum RunPhase
    {
        Idle,
        Starting,
        Running,
        Paused,

        /// <summary>Cancelled, and not yet at its end.</summary>
        Stopping,

        /// <summary>Ended before its time: what is missing can be made by going on.</summary>
        Stopped,

        Finished,
    }
}
