using System.Formats.Tar;
using System.IO.Compression;
using System.IO.Enumeration;

namespace Yoso.Training.Data;

/// <summary>The files of a folder, a .tar (.tar.gz, .tgz) or a .zip, one after the other, without unpacking to disk.</summary>
static class ArchiveReader
{
    /// <exception cref="FileNotFoundException">There is neither a folder nor a file at <paramref name="path"/>.</exception>
    /// <exception cref="InvalidDataException">The file is not an archive of these kinds, or ends early.</exception>
    public static IEnumerable<ArchiveEntry> Entries(string path)
    {
        if (Directory.Exists(path)) return Folder(path);
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such folder or archive", path);
        if (Ends(path, ".zip")) return Zip(path);
        if (Ends(path, ".tar")) return Tar(path, zipped: false);
        if (Ends(path, ".tar.gz") || Ends(path, ".tgz")) return Tar(path, zipped: true);

        throw new InvalidDataException($"{path}: wanted a folder, a .tar, .tar.gz or .zip file");
    }

    static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<ArchiveEntry> Folder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 };
        var files = new FileSystemEnumerable<(string Path, long Length)>(
            folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.ToList();

        for (var i = 0; i < files.Count; i++)
        {
            var file = new FileInfo(files[i].Path);
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(true) as FileInfo;
            var length = target is { Exists: true } ? target.Length : 0;
            yield return new ArchiveEntry(name, length, (i + 1.0) / files.Count, file.OpenRead);
        }
    }

    static IEnumerable<ArchiveEntry> Zip(string path)
    {
        using var archive = Guard(path, () => ZipFile.OpenRead(path));
        for (var i = 0; i < archive.Entries.Count; i++)
        {
            var entry = archive.Entries[i];
            if (entry.FullName.EndsWith('/')) continue;

            yield return new ArchiveEntry(entry.FullName, entry.Length, (i + 1.0) / archive.Entries.Count, entry.Open);
        }
    }

    static IEnumerable<ArchiveEntry> Tar(string path, bool zipped)
    {
        using var file = File.OpenRead(path);
        using Stream stream = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new TarReader(stream);
        while (Guard(path, () => reader.GetNextEntry()) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;

            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            yield return new ArchiveEntry(entry.Name, entry.Length, (double)file.Position / file.Length,
                () => isFile ? entry.DataStream ?? Stream.Null : null);
        }
    }

    static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: not a whole archive: {e.Message}", e);
        }
    }
}
