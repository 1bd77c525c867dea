#nullable enable
namespace Yoso.Batch
{
    /// <summary>About which pictures are wanted.</summary>
    public abstract record ReviewCommand : DeskCommand;

    /// <summary>Keeps, rejects or clears the selected pictures; the same verdict again takes it back.</summary>
    public sealed record Decide(Verdict Verdict) : ReviewCommand;

    /// <summary>Of the two that are compared: keeps the left or the right one and rejects the other.</summary>
    public sealed record Prefer(bool Left) : ReviewCommand;

    /// <summary>Undo and redo: as many decisions in effect as that. The editor's own undo counts them.</summary>
    public sealed record GoToDecision(int Position) : ReviewCommand;
}
