namespace Yoso.Training.Cli;

/// <summary>A folder to unpack bundles in, gone when the command ends.</summary>
sealed class TemporaryCache : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("yoso-train-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
