#nullable enable
namespace Yoso.Batch
{
    /// <summary>About the list of jobs and what its items have in common.</summary>
    public abstract record DraftCommand : DeskCommand;

    public sealed record TypeJobs(string Text) : DraftCommand;

    public sealed record ChooseFormat(JobFormat Format) : DraftCommand;

    /// <summary>Asks for the jobs of a file.</summary>
    public sealed record OpenJobs(string Path) : DraftCommand;

    /// <summary>The file was read.</summary>
    public sealed record JobsOpened(string Text, JobFormat Format) : DraftCommand;

    public sealed record ChangeDefaults(DeskDefaults Defaults) : DraftCommand;

    /// <summary>Where kept pictures are saved.</summary>
    public sealed record ChooseFolder(string Folder) : DraftCommand;

    /// <summary>What a draft came to; of a draft that has changed since, it is ignored.</summary>
    public sealed record DraftWasRead(DraftReading Reading) : DraftCommand;
}
