#nullable enable
namespace Yoso.Batch
{
    /// <summary>How much a job table may ask for, so that a slip of the pen is refused before it costs memory or days.</summary>
    public sealed record JobLimits
    {
        public const int MostItems = 100_000;

        /// <summary>Pictures.</summary>
        public long Items { get; init; } = MostItems;

        public int Rows { get; init; } = 100_000;

        /// <summary>Characters of a cell, and of a prompt with its alternatives filled in.</summary>
        public int CellLength { get; init; } = 10_000;

        /// <summary>Bytes of a file, characters of a text.</summary>
        public int Length { get; init; } = 16 << 20;

        /// <summary>Alternatives within alternatives, those of lists included.</summary>
        public int Nesting { get; init; } = 16;
    }
}
