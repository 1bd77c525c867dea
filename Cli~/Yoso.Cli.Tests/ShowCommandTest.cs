using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class ShowCommandTest
{
    static readonly Recipe Recipe = new() { Prompt = "a \"blue\" potion, new", Seed = 18446744073709551615, Width = 32, Height = 32, Model = "default", ModelHash = "ab12" };

    [Test]
    public async Task Show_TellsTheRecipe()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("p.png"), new RgbaImage(2, 2), Recipe);

        var code = await program.Run("show", program.File("p.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        foreach (var told in new[] { "a \"blue\" potion, new", "18446744073709551615", "32x32", "default" })
            Assert.That(program.Out, Does.Contain(told));
    }

    [Test]
    public async Task Show_TellsATiling()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("p.png"), new RgbaImage(2, 2), Recipe with { Tiling = Tiling.Both });

        await program.Run("show", program.File("p.png"));

        Assert.That(program.Out, Does.Contain("tiles along x and y"));
    }

    [Test]
    public async Task Show_Json_CanBeReadBack()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("p.png"), new RgbaImage(2, 2), Recipe);

        await program.Run("show", program.File("p.png"), "--json");

        Assert.That(Recipe.FromJson(program.Out), Is.EqualTo(Recipe));
    }
}
