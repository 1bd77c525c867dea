namespace Yoso.Cli.Tests;

/// <summary>A job table, and the folder its pictures go to.</summary>
sealed class BatchUnderTest : IDisposable
{
    public BatchUnderTest(string table)
    {
        Write(table);
    }

    public ProgramUnderTest Program { get; } = new();

    public string Jobs => Program.File("jobs.csv");

    public string Out => Program.File("out");

    /// <summary>By their names.</summary>
    public string[] Pictures => Directory.Exists(Out) ? Directory.GetFiles(Out, "*.png").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToArray() : [];

    public void Write(string table)
    {
        System.IO.File.WriteAllText(Jobs, table);
    }

    public string File(string name)
    {
        return Path.Combine(Out, name);
    }

    /// <summary>Every file of the folder with its content's hash, without the journal.</summary>
    public string[] Snapshot()
    {
        return FolderContent.Of(Out);
    }

    public Task<int> Run(params string[] options)
    {
        return Run(CancellationToken.None, options);
    }

    public Task<int> Run(CancellationToken cancellation, params string[] options)
    {
        return Program.Run(cancellation, ["batch", Jobs, "--out", Out, "-m", TestModel.Require(), .. options]);
    }

    public void Dispose()
    {
        Program.Dispose();
    }
}
