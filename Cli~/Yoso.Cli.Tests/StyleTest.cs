using System.Text.Json;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Cli.Tests;

public sealed class StyleTest
{
    [TestCase("style.safetensors", "style.safetensors", 1f)]
    [TestCase("style.safetensors:0.8", "style.safetensors", 0.8f)]
    [TestCase("a/b:c/style.safetensors:-1e-1", "a/b:c/style.safetensors", -0.1f)]
    [TestCase(@"C:\styles\ink.safetensors", @"C:\styles\ink.safetensors", 1f)]
    [TestCase(@"C:\styles\ink.safetensors:0.3", @"C:\styles\ink.safetensors", 0.3f)]
    [TestCase("C:/styles/ink.safetensors", "C:/styles/ink.safetensors", 1f)]
    public void Read_PartsFileAndWeight(string text, string file, float weight)
    {
        Assert.That(StyleArgument.Read(text), Is.EqualTo(new StyleUse(file, weight)));
    }

    [Test]
    public void Read_OfAFileThatEndsInAColonAndANumber_IsTheFile()
    {
        using var program = new ProgramUnderTest();
        if (OperatingSystem.IsWindows()) Assert.Ignore("file names have no colons here");
        File.WriteAllText(program.File("a:2"), "");

        Assert.That(StyleArgument.Read(program.File("a:2")), Is.EqualTo(new StyleUse(program.File("a:2"), 1)));
    }

    [TestCase("style.safetensors:")]
    [TestCase("style.safetensors:strong")]
    [TestCase("style.safetensors:NaN")]
    [TestCase(":0.5")]
    public async Task Weights_ThatAreNoNumbers_AreBadArguments(string text)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "a ring", "--style", text);

        Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
        Assert.That(program.Error, Does.Contain("--style: wanted FILE or FILE:WEIGHT"));
    }

    [Test]
    public async Task Generate_ListsStyles_AndPicturesCarryThem()
    {
        using var program = new ProgramUnderTest();
        var (a, b) = (Write(program, "a", "mid_block.attentions.0.proj_in", "down_blocks.7.attentions.0.proj_in"), Write(program, "b", "mid_block.attentions.0.proj_out"));
        var model = BuiltIn();

        var code = await program.Run("generate", "an orc", "-m", model, "-s", "1", "-o", program.File("styled.png"), "--style", a + ":0.8", "--style", b, "--json");
        await program.Run("generate", "an orc", "-m", model, "-s", "1", "-o", program.File("plain.png"), "-q");

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        using var report = JsonDocument.Parse(program.Out);
        var styles = report.RootElement.GetProperty("styles");
        Assert.That(styles[0].GetProperty("weight").GetSingle(), Is.EqualTo(0.8f));
        Assert.That(styles[0].GetProperty("matched").GetInt32(), Is.EqualTo(1));
        Assert.That(styles[0].GetProperty("skipped")[0].GetProperty("reason").GetString(), Is.EqualTo("the model has no such layer"));
        Assert.That(styles[1].GetProperty("matched").GetInt32(), Is.EqualTo(1));
        Assert.That(Png.LoadRecipe(program.File("styled.png"))!.Styles, Is.EquivalentTo(new[]
        {
            new StyleWeight("a", 0.8f) { Hash = StyleFile.Read(a).Hash }, new StyleWeight("b", 1) { Hash = StyleFile.Read(b).Hash },
        }));
        Assert.That(Png.Load(program.File("styled.png")).Pixels, Is.Not.EqualTo(Png.Load(program.File("plain.png")).Pixels));
    }

    [Test]
    public async Task Generate_SaysHowStylesFit()
    {
        using var program = new ProgramUnderTest();
        var style = Write(program, "house", "mid_block.attentions.0.proj_in", "down_blocks.7.attentions.0.proj_in");

        await program.Run("generate", "an orc", "-m", BuiltIn(), "-s", "1", "-o", program.File("p.png"), "--style", style + ":0.5");

        Assert.That(program.Out, Does.Contain("house 0.5, 1 of 2 layers; 1 skipped: the model has no such layer (1)"));
    }

    [Test]
    public async Task Show_DescribesAStyle()
    {
        using var program = new ProgramUnderTest();
        var style = Write(program, "house", "mid_block.attentions.0.proj_in");

        var code = await program.Run("show", style);

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        foreach (var told in new[] { "House", "kohya", "1 layers, rank 2, alpha 1, effective scale 0.5", "ink, house", "CC0-1.0", "sd_v1", StyleFile.Read(style).Hash })
            Assert.That(program.Out.Replace("\n", "").Replace("\r", ""), Does.Contain(told));
    }

    [Test]
    public async Task Show_OfAStyle_Json_ListsItsLayers()
    {
        using var program = new ProgramUnderTest();

        await program.Run("show", Write(program, "house", "mid_block.attentions.0.proj_in"), "--json");

        using var report = JsonDocument.Parse(program.Out);
        Assert.That(report.RootElement.GetProperty("layers")[0].GetProperty("name").GetString(), Is.EqualTo("unet.mid_block.attentions.0.proj_in"));
    }

    static string BuiltIn()
    {
        var model = TestModel.Require();
        if (!model.EndsWith(".yoso", StringComparison.Ordinal)) Assert.Ignore("no Runtime/DefaultModel/default.yoso above the tests");
        return model;
    }

    static string Write(ProgramUnderTest program, string name, params string[] modules)
    {
        var path = program.File(name + ".safetensors");
        var layers = modules.Select(module => new StyleLayer("unet", module, Numbers(2, 112), Numbers(112, 2)) { Alpha = 1 }).ToArray();
        StyleWriter.WriteKohya(path, layers, new StyleFacts { Title = "House", TriggerWords = ["ink", "house"], Licence = "CC0-1.0", BaseModel = "sd_v1" }.ToMetadata());
        return path;
    }

    static StyleTensor Numbers(params long[] shape)
    {
        return new StyleTensor(shape, Enumerable.Range(0, (int)(shape[0] * shape[1])).Select(i => 0.2f * MathF.Sin(i)).ToArray());
    }
}
