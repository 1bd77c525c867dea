using NUnit.Framework;
using Yoso.Training.Loop;

namespace Yoso.Training.Tests.Loop;

public sealed class RunFolderTest
{
    string _root = "";

    [SetUp]
    public void MakeFolder() => _root = Directory.CreateTempSubdirectory("yoso-run-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Trained_hours_leave_out_the_line_that_a_kill_tore()
    {
        var folder = new RunFolder(_root);
        folder.AppendStats(Report(1800));
        folder.AppendStats(Report(5400));
        File.AppendAllText(folder.Stats, """{"stage":"warm""");

        Assert.That(folder.TrainedHours(), Is.EqualTo(2));
    }

    [Test]
    public void Write_leaves_no_temporary_file()
    {
        var path = Path.Combine(_root, "new", "options.json");

        RunFolder.Write(path, "first");
        RunFolder.Write(path, "second");

        Assert.That(File.ReadAllText(path), Is.EqualTo("second"));
        Assert.That(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), Is.EqualTo(new[] { path }));
    }

    static StepReport Report(double seconds) => new("warmup", 1, 2, seconds, 1, new Dictionary<string, double>());
}
