#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>About what leaves the desk.</summary>
    public abstract record SaveCommand : DeskCommand;

    /// <summary>Kept pictures into the folder, under the naming rule.</summary>
    public sealed record SaveKept : SaveCommand;

    /// <summary>All kept pictures on one.</summary>
    public sealed record SaveSheet(string Path) : SaveCommand;

    /// <summary>They were written; these files are new.</summary>
    public sealed record KeptWritten(IReadOnlyList<string> Files) : SaveCommand;

    public sealed record ShowFolder : SaveCommand;

    /// <summary>What became of it, or what went wrong in the host; one line.</summary>
    public sealed record Tell(string Notice) : SaveCommand;
}
