using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class SheetCommandTest
{
    [Test]
    public async Task Sheet_OfAFolder_LiesInIt_AndIsNotOnTheNext()
    {
        using var program = Folder();

        await program.Run("sheet", program.Folder);
        var first = await File.ReadAllBytesAsync(program.File("sheet.png"));
        var code = await program.Run("sheet", program.Folder);

        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That(await File.ReadAllBytesAsync(program.File("sheet.png")), Is.EqualTo(first));
    }

    [Test]
    public async Task Sheet_HasTheColumnsAndTheScaleThatWereAsked()
    {
        using var program = Folder();

        await program.Run("sheet", program.Folder, "--out", program.File("s.png"), "--columns", "2", "--scale", "50");

        Assert.That(Png.Load(program.File("s.png")).Width, Is.EqualTo(2 * 100 + 3 * new SheetStyle().Margin));
    }

    [Test]
    public async Task Sheet_OfFiles_TakesThemInTheirOrder()
    {
        using var program = Folder();

        await program.Run("sheet", program.File("b.png"), program.File("a.png"), "--out", program.File("s.png"));
        await program.Run("sheet", program.File("a.png"), program.File("b.png"), "--out", program.File("t.png"));

        Assert.That(Png.Load(program.File("s.png")).Pixels, Is.Not.EqualTo(Png.Load(program.File("t.png")).Pixels));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Sheet_IsNeverWrittenOverOneOfItsPictures(bool isFolder)
    {
        using var program = Folder();
        var before = await File.ReadAllBytesAsync(program.File("a.png"));

        var code = await program.Run("sheet", isFolder ? program.Folder : program.File("a.png"), "--out", program.File("a.png"));

        Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
        Assert.That(await File.ReadAllBytesAsync(program.File("a.png")), Is.EqualTo(before));
    }

    [Test]
    public async Task Sheet_OfAFileThatIsNotThere_EndsWithOne()
    {
        using var program = Folder();

        var code = await program.Run("sheet", program.File("none.png"), "--out", program.File("s.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Failed));
        Assert.That(program.Error, Does.Contain("none.png"));
    }

    static ProgramUnderTest Folder()
    {
        var program = new ProgramUnderTest();
        foreach (var (name, colour) in new[] { ("a", new Rgba(255, 0, 0)), ("b", new Rgba(0, 0, 255)) })
        {
            var picture = new RgbaImage(2, 2);
            picture.Fill(colour);
            Png.Save(program.File(name + ".png"), picture, new Recipe { Prompt = name, Width = 2, Height = 2 });
        }
        return program;
    }
}
