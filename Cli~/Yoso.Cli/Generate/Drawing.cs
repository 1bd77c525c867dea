namespace Yoso.Cli;

/// <summary>One picture of a run and where it went; the picture itself is kept only where a sheet will show it.</summary>
sealed record Drawing(Recipe Recipe, int DroppedTokens, string? File, RgbaImage? Image);
