using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class GenerateCommandTest
{
    [Test]
    public async Task Generate_WritesThePictureAndSaysHow()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "a blue potion", "--model", TestModel.Require(), "--seed", "42", "--out", program.File("potion.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Files, Is.EqualTo(new[] { "potion.png" }));
        Assert.That(Png.LoadRecipe(program.File("potion.png")), Has.Property("Prompt").EqualTo("a blue potion").And.Property("Seed").EqualTo(42UL));
        foreach (var told in new[] { "model", "provider", "CPU", "42", "load", "tokenize", "encode", "denoise", "decode", "png", "potion.png" })
            Assert.That(program.Out, Does.Contain(told));
    }

    [Test]
    public async Task Generate_WithTheSameSeed_WritesTheSameBytes()
    {
        using var program = new ProgramUnderTest();
        var model = TestModel.Require();

        await program.Run("generate", "a ring", "-m", model, "-s", "1", "-o", program.File("a.png"), "-q");
        await program.Run("generate", "a ring", "-m", model, "-s", "1", "-o", program.File("b.png"), "-q");

        Assert.That(File.ReadAllBytes(program.File("b.png")), Is.EqualTo(File.ReadAllBytes(program.File("a.png"))));
        Assert.That(program.Out, Is.Empty);
        Assert.That(program.Error, Is.Empty);
    }

    [Test]
    public async Task Generate_OfSeveral_NamesEachAndDrawsASheet()
    {
        using var program = new ProgramUnderTest();
        var list = program.File("list.txt");
        File.WriteAllText(list, "a door\n\n  a book \n");

        var code = await program.Run("generate", "--prompts", list, "-m", TestModel.Require(), "--seed", "5", "--count", "2",
            "--out", program.File("p.png"), "--sheet", program.File("sheet.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Files, Is.EqualTo(new[] { "list.txt", "p-a-book-5.png", "p-a-book-6.png", "p-a-door-5.png", "p-a-door-6.png", "sheet.png" }));
        Assert.That(Png.LoadRecipe(program.File("p-a-book-6.png")), Has.Property("Prompt").EqualTo("a book").And.Property("Seed").EqualTo(6UL));
    }

    [Test]
    public async Task Generate_IntoAFolder_MakesItAndNamesPicturesAfterTheirPrompts()
    {
        using var program = new ProgramUnderTest();

        await program.Run("generate", "A sword, bent!", "", "-m", TestModel.Require(), "-s", "3", "-o", program.File("made") + "/", "-q");

        var names = Directory.GetFiles(program.File("made")).Select(Path.GetFileName).Order();
        Assert.That(names, Is.EqualTo(new[] { "a-sword-bent-3.png", "picture-3.png" }), program.Error);
    }

    [Test]
    public async Task Generate_Scaled_EnlargesThePicture()
    {
        using var program = new ProgramUnderTest();
        var model = TestModel.Require();

        await program.Run("generate", "x", "-m", model, "-s", "3", "-o", program.File("one.png"), "-q");
        await program.Run("generate", "x", "-m", model, "-s", "3", "-o", program.File("three.png"), "--scale", "3", "-q");

        Assert.That(Png.Load(program.File("three.png")).Width, Is.EqualTo(3 * Png.Load(program.File("one.png")).Width));
        Assert.That(Png.LoadRecipe(program.File("three.png")), Is.EqualTo(Png.LoadRecipe(program.File("one.png"))! with { Scale = 3 }));
    }

    [Test]
    public async Task Generate_Json_HasEverythingTheTableHas()
    {
        using var program = new ProgramUnderTest();

        await program.Run("generate", "a \"red\" ring", "-m", TestModel.Require(), "-n", "2", "-o", program.File("r.png"), "--json");

        using var json = JsonDocument.Parse(program.Out);
        var pictures = json.RootElement.GetProperty("pictures");
        Assert.That(json.RootElement.GetProperty("provider").GetString(), Is.EqualTo("CPU"));
        Assert.That(json.RootElement.GetProperty("model_hash").GetString(), Has.Length.EqualTo(64));
        Assert.That(pictures.EnumerateArray().Select(picture => picture.GetProperty("seed").GetUInt64()), Is.EqualTo(new ulong[] { 7, 8 }));
        Assert.That(pictures[0].GetProperty("prompt").GetString(), Is.EqualTo("a \"red\" ring"));
        foreach (var stage in new[] { "load", "tokenize", "encode", "denoise", "decode", "png", "total" })
            Assert.That(json.RootElement.GetProperty("ms").GetProperty(stage).GetDouble(), Is.GreaterThan(0));
    }

    [TestCase("x", Tiling.Horizontal)]
    [TestCase("xy", Tiling.Both)]
    public async Task Generate_OfATile_KeepsItInTheRecipe_OrNamesTheGraphWanted(string axes, Tiling tiling)
    {
        using var program = new ProgramUnderTest();
        var model = TestModel.Require();

        var code = await program.Run("generate", "a floor", "-m", model, "--tile", axes, "-o", program.File("floor.png"));

        if (!ModelBundle.Open(model, program.File("cache")).Has("unet", tiling))
        {
            Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
            Assert.That(program.Error, Does.Contain("tiling: wanted unet/" + ModelBundle.GraphFileOf(tiling)));
            return;
        }

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(Png.LoadRecipe(program.File("floor.png")), Has.Property("Tiling").EqualTo(tiling));
        Assert.That(program.Out, Does.Contain("tiles along"));
    }

    [Test]
    public async Task Generate_OfALongPrompt_SaysThatItWasCut()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", string.Concat(Enumerable.Repeat("a cat ", 1700)), "-m", TestModel.Require(), "-o", program.File("c.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(program.Out, Does.Contain("did not fit"));
    }
}
