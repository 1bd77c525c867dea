#nullable enable
namespace Yoso.Batch
{
    /// <summary>A row of a job table as typed. What is empty is left to the defaults.</summary>
    public sealed record JobRow
    {
        /// <summary>With its alternatives, <c>a {red|blue} potion</c>.</summary>
        public string Prompt { get; init; } = "";

        public string Negative { get; init; } = "";

        public string Style { get; init; } = "";

        public string Seed { get; init; } = "";

        public string Size { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Steps { get; init; } = "";

        public string Guidance { get; init; } = "";

        public string Tile { get; init; } = "";

        public string Scale { get; init; } = "";

        /// <summary>A naming rule for this row.</summary>
        public string Name { get; init; } = "";
    }
}
