#nullable enable
namespace Yoso.Batch
{
    /// <summary>How a run ended.</summary>
    public enum RunOutcome
    {
        /// <summary>Every picture was tried.</summary>
        Completed,

        Cancelled,

        /// <summary>It could not go on: the disk is full, the model can't be opened.</summary>
        Broken,
    }
}
