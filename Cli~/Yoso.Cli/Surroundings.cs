namespace Yoso.Cli;

/// <summary>Everything the program takes from the machine it runs on.</summary>
public sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Time since any fixed moment.</summary>
    public required Func<TimeSpan> Clock { get; init; }

    /// <summary>Draws the seed where none is given.</summary>
    public required Func<ulong> NewSeed { get; init; }

    /// <summary>Where .yoso files are unpacked.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>The model used where none is named; it need not exist.</summary>
    public required string DefaultModel { get; init; }

    /// <summary>Whether somebody watches, so that progress is worth drawing.</summary>
    public bool ShowsProgress { get; init; }
}
