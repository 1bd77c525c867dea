using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Yoso.Training.Tests.Data;

/// <summary>A folder of its own for one test, gone when the test ends.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("yoso-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public TemporaryFolder Add(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), content);
        return this;
    }

    public TemporaryFolder Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Tar(string name, params (string Name, byte[] Content)[] entries)
    {
        using var writer = new TarWriter(File.Create(At(name)));
        foreach (var (entry, content) in entries)
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, entry) { DataStream = new MemoryStream(content) });
        return At(name);
    }

    public string Zip(string name, params (string Name, byte[] Content)[] entries)
    {
        using var archive = ZipFile.Open(At(name), ZipArchiveMode.Create);
        foreach (var (entry, content) in entries)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(content);
        }

        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
