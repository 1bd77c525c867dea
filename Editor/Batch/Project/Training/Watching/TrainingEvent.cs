#nullable enable
namespace Yoso.Batch
{
    /// <summary>Something that happened to a training.</summary>
    public abstract record TrainingEvent
    {
        /// <summary>Its folder was looked at.</summary>
        public sealed record Seen(RunSnapshot Run) : TrainingEvent;

        /// <summary>Its process was started.</summary>
        public sealed record Started : TrainingEvent;

        /// <summary>It was asked to save and leave.</summary>
        public sealed record StopAsked : TrainingEvent;
    }
}
