using System.IO.Compression;

namespace Yoso.Training.Export;

/// <summary>Packs a bundle folder as one <c>.yoso</c> file: a zip of stored entries, the same bytes for the same content.</summary>
public static class YosoPackage
{
    static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // no time of its own: the earliest that a zip can tell

    /// <summary>Writes all files below <paramref name="folder"/> but hidden and half-written ones; the file is whole or not there.</summary>
    /// <exception cref="ModelFormatException">The folder is not a bundle.</exception>
    public static void Pack(string folder, string file, CancellationToken cancellation = default)
    {
        if (!File.Exists(Path.Combine(folder, "model_index.json")))
            throw new ModelFormatException(folder, "wanted a bundle folder with a model_index.json, found none");

        AtomicFile.Write(file, stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var name in Names(folder)) Add(zip, folder, name, cancellation);
        });
    }

    /// <summary>The files that belong to a bundle, relative to its folder, with forward slashes, sorted.</summary>
    internal static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.EndsWith(".tmp", StringComparison.Ordinal) && !name.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);

    /// <summary>Copies files of a folder, given by their names within it, into another.</summary>
    internal static void Copy(string folder, IEnumerable<string> names, string target, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(folder, name), path);
        }
    }

    static void Add(ZipArchive zip, string folder, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = ZipEpoch;
        entry.ExternalAttributes = 0;
        using var source = File.OpenRead(Path.Combine(folder, name));
        using var target = entry.Open();
        source.CopyTo(target);
    }
}
