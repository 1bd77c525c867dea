namespace Yoso.Tools;

/// <summary>What Unity sees under a package's root, and what is wrong with its .meta files.</summary>
public sealed class MetaTree
{
    readonly string _root;
    readonly string _package;
    readonly List<string> _visible = [];
    readonly List<string> _metas = [];
    readonly HashSet<string> _staged;

    /// <summary>Reads the tree. <paramref name="staged"/> names files whose .meta is kept while the file itself may be absent.</summary>
    public MetaTree(string root, string package, IEnumerable<string> staged)
    {
        _root = root;
        _package = package;
        _staged = [.. staged];
        Walk("");
    }

    /// <summary>Visible files and folders without a .meta; the paths are relative to the root and have slashes.</summary>
    public IReadOnlyList<string> Missing => [.. _visible.Union(_staged).Where(path => !_metas.Contains(path)).Order(StringComparer.Ordinal)];

    /// <summary>One line for each missing, orphaned, unreadable or doubled .meta.</summary>
    public IReadOnlyList<string> Problems()
    {
        var guids = _metas.ToDictionary(path => path, path => MetaFile.ReadGuid(File.ReadAllText(MetaPath(path))));
        return [
            .. Missing.Select(path => path + " has no .meta"),
            .. Orphans.Select(path => path + ".meta has no file"),
            .. guids.Where(pair => pair.Value == null).Select(pair => pair.Key + ".meta has no guid of 32 lower-case hexadecimal digits"),
            .. guids.Where(pair => pair.Value != null).GroupBy(pair => pair.Value).Where(group => group.Count() > 1)
                .Select(group => $"guid {group.Key} is in {string.Join(" and ", group.Select(pair => pair.Key + ".meta"))}"),
        ];
    }

    /// <summary>Writes the missing .meta files and returns their assets' paths. Those that exist stay as they are, and one whose file moved moves with it.</summary>
    public IReadOnlyList<string> WriteMissing()
    {
        var missing = Missing;
        var orphans = Orphans.ToLookup(path => Path.GetFileName(path));
        foreach (var path in missing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(MetaPath(path))!);
            var moved = orphans[Path.GetFileName(path)].ToList();
            if (moved.Count == 1 && File.Exists(MetaPath(moved[0]))) File.Move(MetaPath(moved[0]), MetaPath(path));
            else File.WriteAllText(MetaPath(path), MetaFile.Text(_package, path, Directory.Exists(Path.Combine(_root, path))));
        }

        return missing;
    }

    IEnumerable<string> Orphans => _metas.Except(_visible).Except(_staged);

    void Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(_root, folder)).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = folder == "" ? entry.Name : $"{folder}/{entry.Name}";
            if (!IsVisible(entry) || (folder == "" && IsOutput(entry))) continue;

            if (entry.Extension == ".meta") _metas.Add(path[..^".meta".Length]);
            else _visible.Add(path);
            if (entry is DirectoryInfo) Walk(path);
        }
    }

    // Unity skips names that end in ~ or .tmp or start with a dot; *.user is an editor's own note that git ignores;
    // folders without files are left-overs that git does not carry.
    static bool IsVisible(FileSystemInfo entry) =>
        !entry.Name.EndsWith('~') && !entry.Name.StartsWith('.') && entry.Extension is not (".tmp" or ".user")
        && (entry is not DirectoryInfo directory || directory.EnumerateFiles("*", SearchOption.AllDirectories).Any());

    // What the command lines leave where they are started; git ignores these at the root.
    static bool IsOutput(FileSystemInfo entry) => entry.Extension is ".png" or ".yoso";

    string MetaPath(string path) => Path.Combine(_root, path + ".meta");
}
