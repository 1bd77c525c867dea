using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

/// <summary>The files of the repository these tests were built in. Paths are relative to its root and have slashes.</summary>
static class RepositoryFiles
{
    public static readonly string Root = PackageRoot.Find(TestContext.CurrentContext.TestDirectory);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Every file under <paramref name="folder"/> with the ending; none where the folder is missing.</summary>
    public static IEnumerable<string> Under(string folder, string ending) => Exists(folder)
        ? Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Every folder with a file in it, down to <paramref name="depth"/> names, without hidden ones and training runs.</summary>
    public static IEnumerable<string> Folders(int depth) => Folders(new DirectoryInfo(Root), "", depth);

    static IEnumerable<string> Folders(DirectoryInfo parent, string prefix, int depth) => depth == 0 ? [] :
        parent.EnumerateDirectories()
            .Where(folder => !folder.Name.StartsWith('.') && folder.Name != "runs~")
            .Where(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories).Any())
            .SelectMany(folder => Folders(folder, $"{prefix}{folder.Name}/", depth - 1).Prepend(prefix + folder.Name));
}
