using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class CommandLineTest
{
    [TestCase("--help")]
    [TestCase("generate", "--help")]
    [TestCase("batch", "--help")]
    [TestCase("report", "--help")]
    public async Task Help_ShowsExamples(params string[] arguments)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run(arguments);

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Out, Does.Contain("yoso generate \"a blue potion\" --seed 42 --out potion.png"));
    }
}
