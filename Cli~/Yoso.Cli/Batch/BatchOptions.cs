using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>What one run of <c>batch</c> was asked for.</summary>
sealed record BatchOptions
{
    public required string Jobs { get; init; }

    public required string Out { get; init; }

    public required string Model { get; init; }

    /// <summary>What rows leave out.</summary>
    public required JobDefaults Defaults { get; init; }

    public required NamingRule Names { get; init; }

    /// <summary>Go on with a batch that did not end.</summary>
    public bool Resume { get; init; }

    public int Workers { get; init; } = 1;

    /// <summary>Processor threads of each worker; 0 shares all cores out among them.</summary>
    public int Threads { get; init; }

    public bool DryRun { get; init; }

    public bool Json { get; init; }

    public bool Quiet { get; init; }

    public bool Tells => !Json && !Quiet;
}
