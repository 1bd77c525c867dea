using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Cli.Tests;

/// <summary><c>generate --from</c>: a picture's file is enough to make it again.</summary>
public sealed class FromPictureTest
{
    [TestCase("--kind", "sprite")]
    [TestCase("--kind", "sprite", "--scale", "3", "--palette", "6")]
    [TestCase("--kind", "material", "--size", "64")]
    [TestCase("--kind", "sky")]
    [TestCase("--tile", "x", "--steps", "2", "--guidance", "1.5", "--negative", "a dog")]
    public async Task APicture_IsMadeAgain_ToTheByte(params string[] options)
    {
        using var program = new ProgramUnderTest();
        var style = WriteStyle(program);
        await program.Run(["generate", "a lava floor", "-m", TestModel.Require(), "-s", "3", "-n", "2", "-o", program.File("first/"), "--style", style + ":0.7", "-q", .. options]);

        var code = await program.Run("generate", "--from", program.File("first/a-lava-floor-4.png"), "-m", TestModel.Require(), "-o", program.File("again/"));

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Out, Does.Contain("not as was").And.Contain("found no such file"), "the style lies in another folder");
        File.Move(style, program.File("first/house.safetensors"));
        code = await program.Run("generate", "--from", program.File("first/a-lava-floor-4.png"), "-m", TestModel.Require(), "-o", program.File("again/"), "-q");
        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        foreach (var file in Directory.GetFiles(program.File("first"), "a-lava-floor-4*"))
            Assert.That(File.ReadAllBytes(Path.Combine(program.File("again"), Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)), Path.GetFileName(file));
    }

    [Test]
    public async Task Options_GoBeforeTheRecipe()
    {
        using var program = new ProgramUnderTest();
        await program.Run("generate", "a cat", "-m", TestModel.Require(), "-s", "3", "-k", "icon", "--scale", "2", "-o", program.File("cat.png"), "-q");

        await program.Run("generate", "a dog", "--from", program.File("cat.png"), "-m", TestModel.Require(), "-s", "8", "--scale", "1", "-o", program.File("dog.png"), "-q");

        var cat = Png.LoadRecipe(program.File("cat.png"))!;
        Assert.That(Png.LoadRecipe(program.File("dog.png")), Is.EqualTo(cat with { Prompt = "a dog", Seed = 8, Scale = 1 }), program.Error);
    }

    [Test]
    public async Task APictureOfAnotherTool_IsMadeAsFarAsTheModelCan_AndTheReportSaysWhatIsNot()
    {
        using var program = new ProgramUnderTest();
        var parameters = "a castle\nNegative prompt: ugly\nSteps: 20, Sampler: DPM++ 2M, CFG scale: 7, Seed: 5, Size: 63x64, Model hash: e4a30e4607, Model: v6";
        File.WriteAllBytes(program.File("castle.png"), Png.Encode(new RgbaImage(1, 1), [new PngText("parameters", parameters)]));

        var code = await program.Run("generate", "--from", program.File("castle.png"), "-m", TestModel.Require(), "--steps", "1", "-o", program.File("made.png"), "--json");

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        using var report = JsonDocument.Parse(program.Out);
        var problems = report.RootElement.GetProperty("not_honoured").EnumerateArray().Select(problem => problem.GetString()).ToArray();
        Assert.That(problems, Has.One.StartsWith("width: wanted").And.One.StartsWith("model: wanted v6 e4a30e4607").And.One.StartsWith("sampler: wanted DPM++ 2M"));
        Assert.That(Png.LoadRecipe(program.File("made.png")), Has.Property("Prompt").EqualTo("a castle").And.Property("Seed").EqualTo(5UL).And.Property("Guidance").EqualTo(7f));
    }

    [Test]
    public async Task APictureWithoutARecipe_IsRefused()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("plain.png"), new RgbaImage(1, 1));

        var code = await program.Run("generate", "--from", program.File("plain.png"), "-m", TestModel.Require());

        Assert.That(code, Is.EqualTo(ExitCode.Failed));
        Assert.That(program.Error, Does.Contain("--from: wanted a picture with a recipe").And.Contain("plain.png"));
    }

    [Test]
    public async Task ALonePicture_HasTheBytesItHasInALargerRun()
    {
        using var program = new ProgramUnderTest();
        await program.Run("generate", "a ring", "-m", TestModel.Require(), "-s", "1", "-n", "10", "-o", program.File("run/"), "-q");

        await program.Run("generate", "a ring", "-m", TestModel.Require(), "-s", "9", "-o", program.File("alone.png"), "-q");

        Assert.That(File.ReadAllBytes(program.File("alone.png")), Is.EqualTo(File.ReadAllBytes(program.File("run/a-ring-9.png"))), program.Error);
    }

    static string WriteStyle(ProgramUnderTest program)
    {
        var path = program.File("house.safetensors");
        var numbers = Enumerable.Range(0, 224).Select(i => 0.2f * MathF.Sin(i)).ToArray();
        StyleWriter.WriteKohya(path, [new StyleLayer("unet", "mid_block.attentions.0.proj_in", new StyleTensor([2, 112], numbers), new StyleTensor([112, 2], numbers)) { Alpha = 1 }]);
        return path;
    }
}
