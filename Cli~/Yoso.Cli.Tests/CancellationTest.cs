using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class CancellationTest
{
    [Test]
    public async Task Cancelled_BeforeItStarts_EndsWith130()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run(new CancellationToken(true), "generate", "x", "-m", program.Folder, "-o", program.File("x.png"));

        Assert.That(code, Is.EqualTo(ExitCode.Cancelled));
        Assert.That(program.Error.Trim(), Is.EqualTo("yoso: cancelled"));
    }

    [TestCase(0)]
    [TestCase(30)]
    [TestCase(300)]
    [TestCase(1500)]
    public async Task Cancelled_AtAnyTime_EndsWith130AndWholeFilesOnly(int milliseconds)
    {
        using var program = new ProgramUnderTest();
        using var cancelling = new CancellationTokenSource(milliseconds);
        var model = TestModel.Require();

        var code = await program.Run(cancelling.Token, "generate", "x", "-m", model, "-o", program.File("x.png"), "--count", "5000");

        Assert.That(code, Is.EqualTo(ExitCode.Cancelled), program.Error);
        Assert.That(program.Files, Has.All.EndsWith(".png"));
        foreach (var name in program.Files)
            Assert.That(Png.LoadRecipe(program.File(name)), Is.Not.Null);
    }
}
