using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class KindsTest
{
    [Test]
    public async Task ASprite_IsCutOutWithHardEdges()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "a blue potion", "--kind", "sprite", "-m", TestModel.Require(), "-s", "1", "-o", program.File("potion.png"));

        var image = Png.Load(program.File("potion.png"));
        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(image.Pixels.Where((_, index) => index % 4 == 3).Distinct(), Is.SubsetOf(new byte[] { 0, 255 }));
        Assert.That(SpriteTrim.Bounds(image, 1), Is.EqualTo(new PixelRect(0, 0, image.Width, image.Height)));
        Assert.That(program.Out, Does.Contain("finish"));
    }

    [Test]
    public async Task PicturesOfARun_ShareTheColoursOfAPalette()
    {
        using var program = new ProgramUnderTest();

        await program.Run("generate", "a blue potion", "a red dragon", "-n", "2", "--palette", "6", "-m", TestModel.Require(), "-s", "1", "-o", program.File("set/"));

        var colours = Directory.GetFiles(program.File("set")).SelectMany(Colours).Distinct().ToArray();
        Assert.That(colours, Has.Length.InRange(2, 6), program.Error);
    }

    [Test]
    public async Task APaletteFile_GivesTheColours()
    {
        using var program = new ProgramUnderTest();
        File.WriteAllText(program.File("two.hex"), "ff0000\n0000ff\n");

        await program.Run("generate", "a blue potion", "--palette", program.File("two.hex"), "-m", TestModel.Require(), "-s", "1", "-o", program.File("potion.png"));

        Assert.That(Colours(program.File("potion.png")).Distinct(), Is.SubsetOf(new[] { (255, 0, 0), (0, 0, 255) }), program.Error);
    }

    [Test]
    public async Task AMaterial_HasItsMapsBesideIt()
    {
        using var program = new ProgramUnderTest();

        await program.Run("generate", "a lava floor", "--kind", "material", "-m", Tiling(program), "-s", "1", "-o", program.File("lava.png"));

        Assert.That(program.Files, Is.EqualTo(new[] { "lava.height.png", "lava.mask.png", "lava.normal.png", "lava.png" }), program.Error);
        Assert.That(Png.LoadRecipe(program.File("lava.normal.png"))!.Tiling, Is.EqualTo(Yoso.Tiling.Both));
    }

    [Test]
    public async Task ASky_IsAPanoramaWithTheFacesOfACube()
    {
        using var program = new ProgramUnderTest();

        await program.Run("generate", "a cloudy blue sky", "--kind", "sky", "-m", Tiling(program), "-s", "1", "-o", program.File("sky.png"), "--sheet", program.File("sheet.png"));

        var (panorama, cross) = (Png.Load(program.File("sky.png")), Png.Load(program.File("sky.cube.png")));
        Assert.That((panorama.Width, panorama.Height), Is.EqualTo((1024, 512)), program.Error);
        Assert.That((cross.Width, cross.Height), Is.EqualTo((1024, 768)));
        Assert.That(SeamScore.Horizontal(panorama), Is.LessThan(1.5));
    }

    [TestCase("--kind", "poem", "wanted one of plain, sprite")]
    [TestCase("--palette", "1", "wanted 2 to 256 colours")]
    [TestCase("--palette", "none.hex", "no such file")]
    public async Task ABadChoice_IsRefused(string option, string value, string expected)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "a ring", option, value);

        Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
        Assert.That(program.Error, Does.Contain(expected));
    }

    static string Tiling(ProgramUnderTest program)
    {
        var model = TestModel.Require();
        if (!ModelBundle.Open(model, program.File("cache")).Has("unet", Yoso.Tiling.Both))
            Assert.Ignore("the model has no graphs that tile");
        return model;
    }

    static IEnumerable<(int, int, int)> Colours(string file)
    {
        var pixels = Png.Load(file).Pixels;
        for (var i = 0; i < pixels.Length; i += 4)
            if (pixels[i + 3] > 0)
                yield return (pixels[i], pixels[i + 1], pixels[i + 2]);
    }
}
