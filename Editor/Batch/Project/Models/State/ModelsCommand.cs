#nullable enable
namespace Yoso.Batch
{
    /// <summary>Something that happened in or to the Models &amp; Styles window.</summary>
    public abstract record ModelsCommand
    {
        /// <summary>The shelf was read.</summary>
        public sealed record ShelfRead(Shelf Shelf) : ModelsCommand;

        /// <summary>A slider was moved; 1 is as trained.</summary>
        public sealed record SetWeight(string Style, float Weight) : ModelsCommand;

        /// <summary>All weights back to 0.</summary>
        public sealed record ClearMix : ModelsCommand;

        public sealed record SetPrompt(string Prompt) : ModelsCommand;

        public sealed record SetSeed(ulong Seed) : ModelsCommand;

        /// <summary>The doctor has looked.</summary>
        public sealed record DoctorLooked(DoctorReport Report) : ModelsCommand;

        /// <summary>What the user asked for did not work.</summary>
        public sealed record Failed(string Problem) : ModelsCommand;
    }
}
