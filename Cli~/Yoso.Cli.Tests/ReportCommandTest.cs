using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class ReportCommandTest
{
    static readonly Recipe Recipe = new() { Prompt = "a blue potion", Seed = 42, Width = 2, Height = 2, Model = "tiny" };

    [Test]
    public async Task Report_LiesInTheFolder_AndHoldsThePictures()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("a.png"), new RgbaImage(2, 2), Recipe);

        var code = await program.Run("report", program.Folder);

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(File.ReadAllText(program.File("report.html")), Does.Contain(Recipe.ToJson()));
        Assert.That(program.Out, Does.Contain("1 picture").And.Contain("report.html"));
    }

    [Test]
    public async Task Report_AlsoAsJson_WhereAsked()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("a.png"), new RgbaImage(2, 2), Recipe);

        await program.Run("report", program.Folder, "--out", program.File("page.html"), "--json", program.File("page.json"));

        Assert.That(program.Files, Is.EqualTo(new[] { "a.png", "page.html", "page.json" }));
    }

    [Test]
    public async Task DamagedPictures_AreNamed_AndStopNothing()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("a.png"), new RgbaImage(2, 2), Recipe);
        await File.WriteAllBytesAsync(program.File("b.png"), [1, 2, 3]);

        var code = await program.Run("report", program.Folder);

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Out, Does.Contain("left out b.png: not a PNG file").And.Contain("1 picture, 1 damaged"));
    }

    [Test]
    public async Task AFolderWithoutPictures_EndsWithOne()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("report", program.Folder);

        Assert.That(code, Is.EqualTo(ExitCode.Failed));
        Assert.That(program.Error, Does.Contain("wanted PNG pictures, found none"));
        Assert.That(program.Files, Is.Empty);
    }

    [TestCase("report")]
    [TestCase("sheet")]
    public async Task AFolderThatIsNotThere_IsSpokenOf_AndNoOptionThatNobodyGave(string command)
    {
        using var program = new ProgramUnderTest();

        await program.Run(command, program.File("none"));

        Assert.That(program.Error, Does.Contain("wanted a folder of pictures").And.Not.Contain("--out"));
    }

    [Test]
    public async Task AFolderThatIsNotThere_EndsWithOne()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("report", program.File("none"), "--out", program.File("x.html"));

        Assert.That(code, Is.EqualTo(ExitCode.Failed));
        Assert.That(program.Error, Does.Contain("none"));
    }
}
