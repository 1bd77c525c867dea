#nullable enable
namespace Yoso.Batch
{
    /// <summary>What a draft comes to, before anything is made.</summary>
    public sealed record DraftReading
    {
        /// <summary>Of the draft that was read.</summary>
        public int Revision { get; init; }

        /// <summary>Exactly so many pictures are listed, extras not counted.</summary>
        public long Count { get; init; }

        /// <summary>Null where the jobs can be read.</summary>
        public DraftProblem? Problem { get; init; }

        /// <summary>Null before anything is known about how long a picture takes.</summary>
        public DraftEstimate? Estimate { get; init; }
    }
}
