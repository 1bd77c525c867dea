#nullable enable
namespace Yoso.Batch
{
    /// <summary>Something that the host has to do.</summary>
    public abstract record DeskEffect;

    /// <summary>Read the jobs, count them, estimate; answered by <see cref="DraftWasRead"/>.</summary>
    public sealed record ReadDraft(DeskDraft Draft) : DeskEffect;

    /// <summary>Answered by <see cref="JobsOpened"/>.</summary>
    public sealed record ReadJobFile(string Path) : DeskEffect;

    /// <summary>Make what is not yet there; answered by <see cref="RunPlanned"/>, <see cref="RunReported"/> and <see cref="RunEnded"/>.</summary>
    public sealed record BeginRun(DeskDraft Draft) : DeskEffect;

    /// <summary>Hold the run after the pictures that are being made, or let it go on.</summary>
    public sealed record HoldRun(bool IsHeld) : DeskEffect;

    /// <summary>Answered by <see cref="RunEnded"/>.</summary>
    public sealed record StopRun : DeskEffect;

    /// <summary>Write what of the state must outlive the window.</summary>
    public sealed record SaveSession : DeskEffect;

    /// <summary>Tell the editor's undo that so many decisions are in effect.</summary>
    public sealed record RecordUndo(string Label, int Position) : DeskEffect;
}
