#nullable enable
namespace Yoso.Batch
{
    /// <summary>About making more pictures of those selected.</summary>
    public abstract record MoreCommand : DeskCommand;

    /// <summary>So many new seeds of each selected picture, beside it.</summary>
    public sealed record Vary(int Count) : MoreCommand;

    /// <summary>Rejects each selected picture and makes the next seed in its place.</summary>
    public sealed record ReRoll : MoreCommand;

    /// <summary>Each selected picture again, its pixels written so many times larger.</summary>
    public sealed record Upscale(int Factor) : MoreCommand;
}
