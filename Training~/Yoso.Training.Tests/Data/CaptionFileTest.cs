using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class CaptionFileTest
{
    [TestCase("captions.txt", "a red door\n\n  a well \na red door\n")]
    [TestCase("captions.jsonl", """{"text":"a red door"}""" + "\n\n" + """{"text":" a well ","seed":3}""" + "\n" + """{"text":"a red door"}""")]
    public void Captions_are_read_each_once_and_in_order(string name, string content)
    {
        using var folder = new TemporaryFolder().Add(name, content);

        var captions = CaptionFile.Read(folder.At(name));

        Assert.That(CaptionFile.Is(folder.At(name)), Is.True);
        Assert.That(captions, Is.EqualTo(new[] { "a red door", "a well" }));
    }

    [TestCase("captions.txt", " \n", "found none")]
    [TestCase("captions.jsonl", """{"text":"a"}""" + "\n" + """{"caption":"b"}""", "captions.jsonl:2: wanted an object with a \"text\"")]
    [TestCase("captions.jsonl", """{"text":""", "captions.jsonl:1:")]
    [TestCase("captions.jsonl", """{"text":" "}""", "captions.jsonl:1:")]
    public void File_without_captions_is_refused_with_the_line(string name, string content, string reason)
    {
        using var folder = new TemporaryFolder().Add(name, content);

        Assert.That(() => CaptionFile.Read(folder.At(name)), Throws.TypeOf<InvalidDataException>().With.Message.Contains(reason));
    }

    [TestCase("pictures.zip")]
    [TestCase("pictures.tar")]
    public void Sets_of_pictures_are_none(string name)
    {
        using var folder = new TemporaryFolder().Add(name, "x");

        Assert.That(CaptionFile.Is(folder.At(name)), Is.False);
        Assert.That(CaptionFile.Is(folder.Path), Is.False);
    }
}
