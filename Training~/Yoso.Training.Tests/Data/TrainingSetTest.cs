using System.Text;
using NUnit.Framework;
using SkiaSharp;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class TrainingSetTest
{
    const int Size = 4;

    static readonly TrainingSetOptions Options = new() { Size = Size };

    static readonly (string, byte[])[] TwoPictures =
    [
        ("./set/metadata.jsonl", Encoding.UTF8.GetBytes(
            """{"file_name":"images/b.png","text":"a red cat","texts":["a red cat","a cat"],"category":"pet","split":"test"}""" + "\r\n\n"
            + """{"file_name":"images/a.png","text":"a dog"}""")),
        ("./set/images/b.png", TestPictures.Png(Size, 1)),
        ("./set/images/a.png", TestPictures.Png(Size, 0)),
    ];

    [Test]
    public void FolderTarAndZip_GiveTheSameSet()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, content) in TwoPictures) folder.Add("plain/" + name, content);

        var sets = new[] { folder.At("plain"), folder.Tar("a.tar", TwoPictures), folder.Zip("a.zip", TwoPictures) }
            .Select(path => TrainingSet.Read(path, Options)).ToArray();

        foreach (var set in sets)
        {
            Assert.That(set.Skipped, Is.Empty);
            Assert.That(set.Items.Select(item => item.Path), Is.EqualTo(new[] { "set/images/a.png", "set/images/b.png" }));
            Assert.That(set.Items[0].Captions, Is.EqualTo(new[] { "a dog" }));
            Assert.That(set.Items[0].Split, Is.EqualTo("train"));
            Assert.That(set.Items[1].Captions, Is.EqualTo(new[] { "a red cat", "a cat" }));
            Assert.That((set.Items[1].Category, set.Items[1].Split), Is.EqualTo(("pet", "test")));
            Assert.That(set.Picture(1).ToArray(), Is.EqualTo(TestPictures.Gradient(Size, Size, 1)));
            Assert.That(set.Hash, Is.EqualTo(sets[0].Hash));
        }
    }

    [Test]
    public void CaptionFiles_BesidePictures_HoldOneCaptionALine()
    {
        using var folder = new TemporaryFolder();
        folder.Add("x/a.png", TestPictures.Png(Size)).Add("x/a.txt", "\uFEFFa cat\n\n a small cat \r\na cat\n").Add("b.png", TestPictures.Png(Size));

        var set = TrainingSet.Read(folder.Path, Options);

        Assert.That(set.Items.Single().Captions, Is.EqualTo(new[] { "a cat", "a small cat" }));
        Assert.That(set.Skipped, Is.EqualTo(new[] { new SkippedItem("b.png", "no caption") }));
    }

    [TestCase(SKEncodedImageFormat.Png)]
    [TestCase(SKEncodedImageFormat.Webp)]
    public void LosslessFiles_KeepColoursUnderAlpha(SKEncodedImageFormat format)
    {
        var pixels = TestPictures.Gradient(Size, Size);
        using var folder = new TemporaryFolder();
        folder.Add($"a.{format}", TestPictures.Encode(pixels, Size, Size, format)).Add("a.txt", "a");

        var picture = TrainingSet.Read(folder.Path, Options).Picture(0).ToArray();

        for (var i = 0; i < pixels.Length; i++)
            if (pixels[i / 4 * 4 + 3] > 0) Assert.That(picture[i], Is.EqualTo(pixels[i]), $"byte {i}");
    }

    [Test]
    public void Jpg_IsOpaque()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.jpg", TestPictures.Encode(TestPictures.Flat(Size, 200, 100, 50), Size, Size, SKEncodedImageFormat.Jpeg)).Add("a.txt", "a");

        var picture = TrainingSet.Read(folder.Path, Options).Picture(0).ToArray();

        Assert.That(picture[3], Is.EqualTo(255));
        Assert.That(picture[0], Is.EqualTo(200).Within(3));
    }

    [Test]
    public void Subsets_ReadOnlyTheNamedFolders()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "set", "set2", "style" })
            folder.Add($"{name}/a.png", TestPictures.Png(Size)).Add($"{name}/metadata.jsonl", $$"""{"file_name":"a.png","text":"{{name}}"}""");

        var set = TrainingSet.Read(folder.Path, Options with { Subsets = ["set", "style"] });

        Assert.That(set.Items.Select(item => item.Captions[0]), Is.EqualTo(new[] { "set", "style" }));
        Assert.That(() => TrainingSet.Read(folder.Path, Options with { Subsets = ["other"] }),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("wanted a subset 'other'"));
    }

    [Test]
    public void Exclusions_NeedCategoryAndCaption()
    {
        var exclusion = new Exclusion("icon", "spell");

        Assert.That(exclusion.Matches(TestPictures.Item("a Spell icon", "icon")), Is.True);
        Assert.That(exclusion.Matches(TestPictures.Item("a sword icon", "icon")), Is.False);
        Assert.That(exclusion.Matches(TestPictures.Item("a spell effect", "effect")), Is.False);
        Assert.That(new Exclusion(Caption: "spell icon$").Matches(TestPictures.Item("a fire spell icon", "item")), Is.True);
        Assert.That(new Exclusion().Matches(TestPictures.Item("a cat")), Is.False);
    }

    [Test]
    public void Hash_FollowsContentAndNotPlaces()
    {
        var a = TestPictures.Set(Size, new TrainingItem("a.png", ["cat"], "pet", "train"));

        string HashOf(string path, string caption, string category, string split) =>
            TestPictures.Set(Size, new TrainingItem(path, [caption], category, split)).Hash;

        Assert.That(a.Hash, Has.Length.EqualTo(64));
        Assert.That(HashOf("b.png", "cat", "pet", "train"), Is.EqualTo(a.Hash));
        Assert.That(HashOf("a.png", "cats", "pet", "train"), Is.Not.EqualTo(a.Hash));
        Assert.That(HashOf("a.png", "catp", "et", "train"), Is.Not.EqualTo(a.Hash));
        Assert.That(HashOf("a.png", "cat", "pet", "test"), Is.Not.EqualTo(a.Hash));
        Assert.That(new TrainingSet(Size, a.Items, TestPictures.Gradient(Size, Size, 9)).Hash, Is.Not.EqualTo(a.Hash));
    }

    [Test]
    public void Progress_EndsAtTheWhole_AndCancellationStops()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Tar("a.tar", TwoPictures);
        var seen = new List<ReadProgress>();

        TrainingSet.Read(path, Options, new Collected(seen));

        Assert.That(seen[^1], Is.EqualTo(new ReadProgress(2, seen[^1].Fraction)));
        Assert.That(seen.Select(progress => progress.Fraction), Is.Ordered.And.All.InRange(0.0, 1.0));
        Assert.That(() => TrainingSet.Read(path, Options, null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Constructor_ChecksTheNumberOfBytes()
    {
        Assert.That(() => new TrainingSet(Size, [TestPictures.Item("a")], new byte[63]),
            Throws.ArgumentException.With.Message.Contains("wanted 64 bytes, found 63"));
    }

    sealed class Collected(List<ReadProgress> seen) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => seen.Add(value);
    }
}
