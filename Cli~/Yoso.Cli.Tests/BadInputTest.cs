using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class BadInputTest
{
    [TestCase("generate")]
    [TestCase("paint", "x")]
    [TestCase("generate", "x", "--unknown")]
    [TestCase("generate", "x", "--count", "0")]
    [TestCase("generate", "x", "--count", "two")]
    [TestCase("generate", "x", "--count", "9999999999")]
    [TestCase("generate", "x", "--seed", "18446744073709551616")]
    [TestCase("generate", "x", "--seed", "-1")]
    [TestCase("generate", "x", "--seed", "18446744073709551615", "--count", "2")]
    [TestCase("generate", "x", "--size", "0x32")]
    [TestCase("generate", "x", "--size", "32x")]
    [TestCase("generate", "x", "--scale", "0")]
    [TestCase("generate", "x", "--tile", "z")]
    [TestCase("generate", "x", "--tile", "")]
    [TestCase("generate", "x", "--threads", "-1")]
    [TestCase("generate", "x", "--out", "x.jpg")]
    [TestCase("generate", "x", "--sheet", "sheet")]
    [TestCase("show")]
    [TestCase("report")]
    [TestCase("report", ".", "--out", "report.txt")]
    [TestCase("report", ".", "--json", "report.html")]
    [TestCase("sheet")]
    [TestCase("sheet", ".", "--out", "sheet.jpg")]
    [TestCase("sheet", ".", "--columns", "0")]
    [TestCase("sheet", ".", "--scale", "65")]
    [TestCase("sheet", ".", "other.png")]
    public async Task Arguments_ThatMakeNoSense_EndWithTwo(params string[] arguments)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run(arguments);

        AssertRefused(program, code, ExitCode.BadArguments);
    }

    [TestCase("--size", "63")]
    [TestCase("--steps", "0")]
    [TestCase("--steps", "100000")]
    [TestCase("--guidance", "-1")]
    [TestCase("--guidance", "NaN")]
    public async Task Arguments_ThatTheModelCannotDo_EndWithTwo(string option, string value)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "x", "-m", TestModel.Require(), "-o", program.File("x.png"), option, value);

        AssertRefused(program, code, ExitCode.BadArguments);
        Assert.That(program.Error, Does.Contain("wanted").And.Contain("found"));
    }

    [Test]
    public async Task Model_ThatIsMissing_EndsWithOne()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "x", "-m", program.File("none.yoso"), "-o", program.File("x.png"));

        AssertRefused(program, code, ExitCode.Failed);
        Assert.That(program.Error, Does.Contain("none.yoso"));
    }

    [TestCase("none.yoso")]
    [TestCase("text.yoso")]
    public async Task Model_ThatCannotBeUsed_LeavesNoFolderBehind(string model)
    {
        using var program = new ProgramUnderTest();
        File.WriteAllText(program.File("text.yoso"), "not a model");

        var code = await program.Run("generate", "x", "-m", program.File(model), "-o", program.File("made") + "/");

        AssertRefused(program, code, ExitCode.Failed, "text.yoso");
        Assert.That(Directory.Exists(program.File("made")), Is.False);
    }

    [TestCase("x.png", "x.png")]
    [TestCase("x.png", "./X.png")]
    [TestCase("", "x-7.png")]
    public async Task Sheet_UnderTheNameOfAPicture_EndsWithTwo(string picture, string sheet)
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "x", "-m", program.Folder, "-o", program.File(picture), "--sheet", program.File(sheet));

        AssertRefused(program, code, ExitCode.BadArguments);
        Assert.That(program.Error, Does.Contain("--sheet: wanted another name"));
    }

    [Test]
    public async Task Model_ThatIsNoArchive_EndsWithOne()
    {
        using var program = new ProgramUnderTest();
        File.WriteAllText(program.File("text.yoso"), "not a model");

        var code = await program.Run("generate", "x", "-m", program.File("text.yoso"), "-o", program.File("x.png"));

        AssertRefused(program, code, ExitCode.Failed, "text.yoso");
    }

    [Test]
    public async Task Model_WithATruncatedNetwork_EndsWithOne()
    {
        using var program = new ProgramUnderTest();
        var model = Truncated(TestModel.Require(), program);

        var code = await program.Run("generate", "x", "-m", model, "-o", program.File("x.png"));

        AssertRefused(program, code, ExitCode.Failed);
        Assert.That(program.Error, Does.Contain("model.onnx"));
    }

    [Test]
    public async Task Output_InNoFolder_EndsWithOne()
    {
        using var program = new ProgramUnderTest();

        var code = await program.Run("generate", "x", "-m", program.Folder, "-o", program.File("no/such/x.png"));

        AssertRefused(program, code, ExitCode.Failed);
    }

    [Test]
    public async Task Output_ThatCannotBeWritten_EndsWithOneAndLeavesNothing()
    {
        using var program = new ProgramUnderTest();
        Directory.CreateDirectory(program.File("x.png.tmp"));

        var code = await program.Run("generate", "x", "-m", TestModel.Require(), "-o", program.File("x.png"));

        AssertRefused(program, code, ExitCode.Failed);
    }

    [Test]
    public async Task Show_OfAPictureWithoutARecipe_EndsWithOne()
    {
        using var program = new ProgramUnderTest();
        Png.Save(program.File("plain.png"), new RgbaImage(1, 1));

        var code = await program.Run("show", program.File("plain.png"));

        AssertRefused(program, code, ExitCode.Failed, "plain.png");
    }

    static void AssertRefused(ProgramUnderTest program, int code, int wanted, params string[] files)
    {
        Assert.That(code, Is.EqualTo(wanted), program.Error);
        Assert.That(program.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(program.Error, Does.StartWith("yoso: "));
        Assert.That(program.Out, Is.Empty);
        Assert.That(program.Files, Is.EqualTo(files));
    }

    /// <summary>A copy of the model whose denoiser's graph lacks its second half.</summary>
    static string Truncated(string model, ProgramUnderTest program)
    {
        var source = ModelBundle.Open(model, program.File("cache")).Folder;
        var target = program.File("truncated");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }

        var graph = Path.Combine(target, "unet", ModelBundle.GraphFile);
        File.WriteAllBytes(graph, File.ReadAllBytes(graph)[..(int)(new FileInfo(graph).Length / 2)]);
        return target;
    }
}
