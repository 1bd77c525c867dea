namespace Yoso.Cli;

/// <summary>One picture of a run, and where it went.</summary>
sealed record Drawing(TextureResult Result, string? File)
{
    public Recipe Recipe => Result.Recipe;
}
