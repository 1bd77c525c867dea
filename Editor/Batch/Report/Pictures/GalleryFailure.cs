#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture that was wanted and not made: under which name, from what, and why not.</summary>
    public sealed record GalleryFailure(string Name, string Prompt, ulong Seed, string Reason)
    {
        /// <summary>The recipe that failed, where it got so far as to have one.</summary>
        public Recipe? Recipe { get; init; }
    }
}
