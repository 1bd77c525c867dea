#nullable enable
namespace Yoso
{
    /// <summary>What a picture goes through, in this order.</summary>
    enum StageKind
    {
        /// <summary>Looked up among the pictures on disk.</summary>
        Fetch,
        Encode,
        Denoise,
        Decode,
        Post,

        /// <summary>The only one that runs on the main thread.</summary>
        Upload,

        /// <summary>Written to disk, after it was handed out.</summary>
        Keep,
    }
}
