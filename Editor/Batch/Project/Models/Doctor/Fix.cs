#nullable enable
namespace Yoso.Batch
{
    /// <summary>Something that helps and can be done at once; whoever shows it knows how to do each kind.</summary>
    /// <param name="Title">What a button says.</param>
    public abstract record Fix(string Title);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="Arguments">Each as it is, unquoted.</param>
    public sealed record RunFix(string Title, string Program, string[] Arguments, string Folder) : Fix(Title);

    /// <summary>Changes the project's settings.</summary>
    public sealed record SettingsFix(string Title, System.Func<YosoSettings, YosoSettings> Change) : Fix(Title);

    /// <summary>Shows a file or a folder where the system shows them.</summary>
    public sealed record ShowFix(string Title, string Path) : Fix(Title);
}
