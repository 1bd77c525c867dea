namespace Yoso.Cli.Tests;

/// <summary>The program run in process, in a folder of its own that is removed afterwards.</summary>
sealed class ProgramUnderTest : IDisposable
{
    readonly StringWriter _out = new();
    readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("yoso-cli-").FullName;

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>The files it left, without the cache of unpacked models.</summary>
    public string[] Files => Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order().ToArray();

    public string File(string name)
    {
        return Path.Combine(Folder, name);
    }

    public Task<int> Run(params string[] arguments)
    {
        return Run(CancellationToken.None, arguments);
    }

    public Task<int> Run(CancellationToken cancellation, params string[] arguments)
    {
        var ticks = 0L;
        return CommandLine.Run(arguments, new Surroundings
        {
            Out = _out,
            Error = _error,
            Clock = () => TimeSpan.FromMilliseconds(Interlocked.Increment(ref ticks)),
            NewSeed = () => 7,
            CacheFolder = File("cache"),
            DefaultModel = File("no-default.yoso"),
        }, cancellation);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, true);
    }
}
