using System.Formats.Tar;
using System.Text;
using NUnit.Framework;
using NUnit.Framework.Constraints;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

/// <summary>Bad files and lines: named, explained, and never the end of the good ones.</summary>
public sealed class TrainingSetReaderTest
{
    const int Size = 4;
    const string GoodLine = """{"file_name":"good.png","text":"good"}""";

    static readonly TrainingSetOptions Options = new() { Size = Size };

    [TestCase("{\"file_name\":", "not JSON")]
    [TestCase("[1]", "wanted a JSON object, found Array")]
    [TestCase("""{"text":"a"}""", "no file_name")]
    [TestCase("""{"file_name":7,"text":"a"}""", "file_name: wanted a string, found Number")]
    [TestCase("""{"file_name":"gone.png","text":"a"}""", "no picture gone.png")]
    [TestCase("""{"file_name":"good.png"}""", "no caption for good.png")]
    [TestCase("""{"file_name":"good.png","text":"  "}""", "no caption for good.png")]
    [TestCase("""{"file_name":"good.png","texts":"a"}""", "texts: wanted an array of strings")]
    [TestCase("""{"file_name":"../good.png","text":"a"}""", "leaves the data set")]
    [TestCase("""{"file_name":"/etc/good.png","text":"a"}""", "leaves the data set")]
    [TestCase("""{"file_name":"C:\\good.png","text":"a"}""", "leaves the data set")]
    [TestCase(GoodLine, "has a line already")]
    public void BadLine_IsReportedWithItsNumber(string line, string reason)
    {
        using var folder = Good();
        folder.Add("metadata.jsonl", GoodLine + "\n\n" + line);

        var set = TrainingSet.Read(folder.Path, Options);

        Assert.That(set.Count, Is.EqualTo(1));
        Assert.That(set.Skipped, Has.Count.EqualTo(1));
        Assert.That(set.Skipped[0].Source, Is.EqualTo("metadata.jsonl:3"));
        Assert.That(set.Skipped[0].Reason, Does.Contain(reason));
    }

    [Test]
    public void UnreadablePicture_IsReportedOnce()
    {
        using var folder = Good();
        folder.Add("metadata.jsonl", GoodLine + "\n" + """{"file_name":"bad.png","text":"a"}""").Add("bad.png", "not a picture");

        var set = TrainingSet.Read(folder.Path, Options);

        Assert.That(set.Skipped, Is.EqualTo(new[] { new SkippedItem("bad.png", "not a png, jpg or webp picture") }));
    }

    [Test]
    public void TruncatedPicture_IsReported()
    {
        var png = TestPictures.Png(Size);
        using var folder = Good();
        folder.Add("cut.png", png[..(png.Length - 40)]).Add("cut.txt", "a").Add("good.txt", "good");

        var set = TrainingSet.Read(folder.Path, Options);

        Assert.That(set.Skipped.Single().ToString(), Does.StartWith("cut.png: picture can't be decoded"));
    }

    [Test]
    public void OversizedPictures_AreReported()
    {
        using var folder = Good();
        folder.Add("good.txt", "good").Add("large.png", TestPictures.Png(16)).Add("large.txt", "a");

        var byPixels = TrainingSet.Read(folder.Path, Options with { MaxPicturePixels = 100 });
        var byBytes = TrainingSet.Read(folder.Path, Options with { MaxPictureBytes = TestPictures.Png(16).Length - 1 });

        Assert.That(byPixels.Skipped.Single().Reason, Is.EqualTo("16 x 16 pixels where at most 100 are accepted"));
        Assert.That(byBytes.Skipped.Single().Reason, Does.Contain("bytes where at most"));
    }

    [Test]
    public void EntriesOutsideTheSet_LinksAndDoubles_AreReported()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new TarWriter(File.Create(folder.At("a.tar"))))
        {
            foreach (var name in new[] { "good.png", "../evil.png", "good.png" })
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(TestPictures.Png(Size)) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "good.txt") { DataStream = new MemoryStream("good"u8.ToArray()) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.png") { LinkName = "/etc/passwd" });
        }

        var set = TrainingSet.Read(folder.At("a.tar"), Options);

        Assert.That(set.Count, Is.EqualTo(1));
        Assert.That(set.Skipped.Select(item => item.ToString()), Is.EquivalentTo(new[]
        {
            "../evil.png: its name leaves the data set",
            "good.png: is there twice; the first is used",
            "link.png: is a link, not a file",
        }));
    }

    [Test]
    public void EmptySet_SaysWhy()
    {
        using var folder = new TemporaryFolder();
        var pictures = folder.Zip("a.zip", ("a.png", TestPictures.Png(Size)));
        var captioned = folder.Zip("b.zip", ("a.png", TestPictures.Png(Size)), ("a.txt", "spell"u8.ToArray()));

        Assert.That(() => TrainingSet.Read(folder.Zip("c.zip"), Options), Broken("holds no png, jpg or webp file"));
        Assert.That(() => TrainingSet.Read(pictures, Options), Broken("1 skipped, the first: a.png: no caption"));
        Assert.That(() => TrainingSet.Read(captioned, Options with { Exclusions = [new Exclusion(Caption: "spell")] }),
            Broken("the options exclude all 1"));
    }

    [Test]
    public void BrokenArchives_SayWhy()
    {
        using var folder = Good();
        var tar = folder.Tar("whole.tar", ("good.png", TestPictures.Png(Size)), ("good.txt", Encoding.UTF8.GetBytes(new string('a', 2000))));
        folder.Add("cut.tar", File.ReadAllBytes(tar)[..4000]).Add("cut.zip", "PK and no more").Add("set.rar", "");

        Assert.That(() => TrainingSet.Read(folder.At("cut.tar"), Options), Throws.TypeOf<InvalidDataException>().With.Message.Contains("cut.tar"));
        Assert.That(() => TrainingSet.Read(folder.At("cut.zip"), Options), Broken("not a whole archive"));
        Assert.That(() => TrainingSet.Read(folder.At("set.rar"), Options), Broken("wanted a folder, a .tar, .tar.gz or .zip file"));
        Assert.That(() => TrainingSet.Read(folder.At("none"), Options), Throws.TypeOf<FileNotFoundException>());
    }

    static TemporaryFolder Good() => new TemporaryFolder().Add("good.png", TestPictures.Png(Size));

    static ContainsConstraint Broken(string reason) =>
        Throws.TypeOf<InvalidDataException>().With.Message.Contains(reason);
}
