using NUnit.Framework;

namespace Yoso.Tools.Tests.Repository;

/// <summary>The tree in README.md is the repository's: no folder without its line, no line without its folder.</summary>
public sealed class ReadmeTreeTest
{
    static readonly string[] DeepFolders = ["Runtime/Core", "Editor/Batch", "Training~/Yoso.Training"];

    [Test]
    public void EveryLine_HasItsFolder() =>
        Assert.That(Tree().Where(folder => !RepositoryFiles.Exists(folder)), Is.Empty);

    [Test]
    public void NoLine_IsDoubled() => Assert.That(Tree(), Is.Unique);

    [Test]
    public void EveryFolder_HasItsLine()
    {
        var folders = RepositoryFiles.Folders(depth: 2).Concat(RepositoryFiles.Folders(depth: 3)
            .Where(folder => DeepFolders.Contains(Path.GetDirectoryName(folder)!.Replace('\\', '/'))));

        Assert.That(folders.Distinct().Except(Tree()), Is.Empty);
    }

    [Test]
    public void Links_LeadToFiles()
    {
        var links = RepositoryFiles.Text("README.md").Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')]);

        var broken = links.Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !RepositoryFiles.Exists(link.Split('#')[0]));

        Assert.That(broken, Is.Empty);
    }

    // Two spaces a level; a line names its folder with a slash at the end of the first word.
    static List<string> Tree()
    {
        var tree = new List<string>();
        var open = new List<string>();
        foreach (var line in RepositoryFiles.Text("README.md").Split("```text tree\n")[1].Split("```")[0].Split('\n'))
        {
            var name = line.TrimStart().Split(' ')[0];
            var depth = (line.Length - line.TrimStart().Length) / 2;
            if (!name.EndsWith('/') || depth > open.Count) continue;

            open.RemoveRange(depth, open.Count - depth);
            open.Add(name[..^1]);
            tree.Add(string.Join('/', open));
        }

        return tree;
    }
}
