namespace Yoso.Cli;

/// <summary>What there is to tell of a finished run.</summary>
sealed record RunSummary(GenerateOptions Options, ProviderReport Provider, RunTimes Times, IReadOnlyList<Drawing> Drawings)
{
    /// <summary>How the styles that were asked for fit the model.</summary>
    public IReadOnlyList<StyleMatch> Styles { get; init; } = [];

    /// <summary>What of the recipe that was to be made again can't be honoured.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Every picture of a run shares model, size, steps and guidance.</summary>
    public Recipe Recipe => Drawings[0].Recipe;
}
