#nullable enable
namespace Yoso.Batch
{
    /// <summary>Where a run stands.</summary>
    public enum TrainingPhase
    {
        /// <summary>Nothing is there to be seen.</summary>
        Unknown,

        /// <summary>The program is built, pictures are read: no step is done yet.</summary>
        Starting,

        Training,

        /// <summary>Asked to stop: it saves.</summary>
        Stopping,

        /// <summary>Left before its end; it can go on.</summary>
        Stopped,

        /// <summary>Ended for a reason that nobody asked for; it can go on where it has a checkpoint.</summary>
        Failed,

        Complete,
    }
}
