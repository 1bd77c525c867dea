#nullable enable
namespace Yoso
{
    /// <summary>What an archive may unpack to; anything beyond is refused before a byte of it is written.</summary>
    public sealed record BundleLimits
    {
        public int MaxEntries { get; init; } = 4096;

        public long MaxEntryBytes { get; init; } = 16L << 30;

        public long MaxTotalBytes { get; init; } = 32L << 30;

        /// <summary>How many times larger than its stored form an entry may be, once it is larger than 1 MB: models hardly compress, bombs do.</summary>
        public int MaxExpansion { get; init; } = 100;
    }
}
