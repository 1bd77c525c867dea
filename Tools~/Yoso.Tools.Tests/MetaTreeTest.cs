using NUnit.Framework;

namespace Yoso.Tools.Tests;

public sealed class MetaTreeTest
{
    string _root = "";

    [SetUp]
    public void MakePackage() => _root = Directory.CreateTempSubdirectory("yoso-metas-").FullName;

    [TearDown]
    public void DeletePackage() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Missing_NamesWhatUnitySeesAndNothingElse()
    {
        Put("Runtime/A.cs");
        Put("Samples~/B.cs");
        Put(".hidden/C.cs");
        Put("Runtime/notes.tmp");
        Put("potion.png"); // what the README's first command writes
        Directory.CreateDirectory(Path.Combine(_root, "Empty"));

        var missing = Open().Missing;

        Assert.That(missing, Is.EqualTo(new[] { "Runtime", "Runtime/A.cs" }));
    }

    [Test]
    public void WriteMissing_LeavesNoProblemAndKeepsWhatExists()
    {
        Put("Runtime/A.cs");
        Put("Runtime/A.cs.meta", "guid: 00000000000000000000000000000001\n");

        var written = Open().WriteMissing();

        Assert.That(written, Is.EqualTo(new[] { "Runtime" }));
        Assert.That(Open().Problems(), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(_root, "Runtime/A.cs.meta")), Does.Contain("00000001"));
    }

    [Test]
    public void WriteMissing_MovesTheMetaOfAMovedFile()
    {
        Put("Text/A.cs");
        Put("Text.meta", "guid: 00000000000000000000000000000002\n");
        Put("A.cs.meta", "guid: 00000000000000000000000000000001\n");

        Open().WriteMissing();

        Assert.That(Open().Problems(), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(_root, "Text/A.cs.meta")), Does.Contain("00000001"));
    }

    [Test]
    public void Problems_NameAnOrphan()
    {
        Put("Gone.cs.meta", "guid: 00000000000000000000000000000001\n");

        var problems = Open().Problems();

        Assert.That(problems, Is.EqualTo(new[] { "Gone.cs.meta has no file" }));
    }

    [Test]
    public void Problems_NameBothFilesOfADoubledGuid()
    {
        foreach (var name in new[] { "A.cs", "B.cs" })
        {
            Put(name);
            Put(name + ".meta", "guid: 00000000000000000000000000000001\n");
        }

        var problems = Open().Problems();

        Assert.That(problems, Is.EqualTo(new[] { "guid 00000000000000000000000000000001 is in A.cs.meta and B.cs.meta" }));
    }

    [Test]
    public void Problems_NameAMetaWithoutGuid()
    {
        Put("A.cs");
        Put("A.cs.meta", "guid: none\n");

        var problems = Open().Problems();

        Assert.That(problems, Has.Count.EqualTo(1).And.Some.StartsWith("A.cs.meta has no guid"));
    }

    [Test]
    public void StagedFiles_NeedTheirMetaAlsoWhileAbsent()
    {
        var before = Open("Packages/Managed/A.dll").Missing;
        Open("Packages/Managed/A.dll").WriteMissing();
        Open("Packages/Managed/A.dll").WriteMissing();

        Assert.That(before, Is.EqualTo(new[] { "Packages/Managed/A.dll" }));
        Assert.That(Open("Packages/Managed/A.dll").Problems(), Is.Empty);
    }

    MetaTree Open(params string[] staged) => new(_root, "com.yoso.test", staged);

    void Put(string path, string text = "")
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
