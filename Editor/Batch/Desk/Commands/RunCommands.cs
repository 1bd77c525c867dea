#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>About making the pictures.</summary>
    public abstract record RunCommand : DeskCommand;

    public sealed record StartRun : RunCommand;

    public sealed record PauseRun : RunCommand;

    /// <summary>After a pause, or after a run that was cancelled, broken off or left with failures.</summary>
    public sealed record GoOn : RunCommand;

    public sealed record CancelRun : RunCommand;

    /// <summary>Throws the pictures' list, what was added to it and all decisions away; files stay.</summary>
    public sealed record NewBatch : RunCommand;

    /// <summary>The run knows its pictures, those made earlier marked so.</summary>
    public sealed record RunPlanned(IReadOnlyList<DeskPicture> Pictures) : RunCommand;

    /// <summary>What has happened since the last report.</summary>
    public sealed record RunReported(IReadOnlyList<Arrival> Arrivals, double PicturesPerSecond, TimeSpan? Remaining) : RunCommand;

    public sealed record RunEnded(RunOutcome Outcome, string Problem = "") : RunCommand;

    /// <summary>A session read from disk; goes on by itself where a run was under way and the caller wishes so.</summary>
    public sealed record Restore(DeskSession Session, bool GoesOn) : RunCommand;

    /// <summary>A picture that was made, or could not be: then the problem says why.</summary>
    public sealed record Arrival(string Key, string Problem = "");
}
