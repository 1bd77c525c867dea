using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>What one run of <c>batch</c> was asked for.</summary>
sealed record BatchOptions : BatchRequest
{
    public required string Model { get; init; }

    /// <summary>Processor threads of each worker; 0 shares all cores out among them.</summary>
    public int Threads { get; init; }

    public bool DryRun { get; init; }

    public bool Json { get; init; }

    public bool Quiet { get; init; }

    public bool Tells => !Json && !Quiet;
}
