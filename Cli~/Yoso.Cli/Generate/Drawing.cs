namespace Yoso.Cli;

/// <summary>One picture of a run and where it went; what a sheet will show of it is kept only where there is one.</summary>
sealed record Drawing(Recipe Recipe, int DroppedTokens, string? File, IReadOnlyList<(string Label, RgbaImage Image)> Shown);
