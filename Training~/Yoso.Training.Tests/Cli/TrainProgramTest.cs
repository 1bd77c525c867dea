using System.Diagnostics;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Loop;

namespace Yoso.Training.Tests.Cli;

/// <summary>Arguments in, files and exit codes out: 0 done, 1 failed, 2 bad arguments, 130 cancelled.</summary>
public sealed class TrainProgramTest
{
    [Test]
    public void Help_names_every_command_and_option()
    {
        var program = TrainProgram.Run("--help");
        var scratch = TrainProgram.Run("scratch", "--help");

        Assert.That((program.Code, scratch.Code), Is.EqualTo((0, 0)));
        Assert.That(program.Out, Does.Contain("scratch").And.Contain("sample").And.Contain("eval").And.Contain("export").And.Contain("random"));
        Assert.That(scratch.Out, Does.Contain("--data").And.Contain("--config").And.Contain("--out").And.Contain("--minutes"));
    }

    [TestCase("paint", "paint")]
    [TestCase("scratch", "--data")]
    [TestCase("scratch --data none.tar --out {0}/run", "--config FILE.json is wanted")]
    [TestCase("sample {0}", "Required argument missing")]
    [TestCase("sample {0} dragon --steps 0", "--steps: wanted 1 or more, found 0")]
    [TestCase("sample {0} dragon --count -1", "--count: wanted 1 or more, found -1")]
    [TestCase("eval {0} --data none.tar --steps 0", "--steps: wanted 1 or more, found 0")]
    [TestCase("export {0} --out {0}/x.yoso --weights F64", "F64")]
    [TestCase("random --config sd99 --out {0}/x", "sd99")]
    public void Bad_arguments_end_with_2_and_a_reason(string arguments, string reason)
    {
        using var folder = new TemporaryFolder();

        var (code, output, error) = TrainProgram.Run(string.Format(arguments, folder.Path).Split(' '));

        Assert.That(code, Is.EqualTo(2), error);
        Assert.That(error, Does.StartWith("yoso-train: ").And.Contain(reason));
        Assert.That(output, Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }

    [TestCase("scratch --data {0}/none.tar --config {0}/options.json --out {0}/run", "none.tar")]
    [TestCase("scratch --data {0}/none.tar --config {0}/broken.json --out {0}/run", "broken.json")]
    [TestCase("sample {0} dragon", "wanted a run with a checkpoint, found none")]
    [TestCase("export {0} --out {0}/x.yoso", "wanted a run with a checkpoint, found none")]
    public void Missing_files_end_with_1_and_one_line(string arguments, string reason)
    {
        using var folder = new TemporaryFolder().Add("options.json", ScratchRunTest.Options().ToJson()).Add("broken.json", "{");

        var (code, _, error) = TrainProgram.Run(string.Format(arguments, folder.Path).Split(' '));

        Assert.That(code, Is.EqualTo(1), error);
        Assert.That(error, Does.StartWith("yoso-train: ").And.Contain(reason));
        Assert.That(error.TrimEnd(), Does.Not.Contain("\n"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EquivalentTo(new[] { "options.json", "broken.json" }));
    }

    [Test]
    public void Scratch_sample_and_export_go_from_pictures_to_a_bundle()
    {
        using var folder = Data();
        var run = folder.At("run");

        var trained = TrainProgram.Run("scratch", "--data", folder.At("data"), "--config", folder.At("options.json"), "--out", run);
        var sampled = TrainProgram.Run("sample", run, "a red sword", "a blue door", "--count", "2", "--out", folder.At("sheet.png"));
        var exported = TrainProgram.Run("export", run, "--out", folder.At("tiny.yoso"));

        Assert.That((trained.Code, sampled.Code, exported.Code), Is.EqualTo((0, 0, 0)), trained.Error + sampled.Error + exported.Error);
        Assert.That(trained.Out, Does.Contain("9 pictures").And.Contain("warmup 4/8").And.Contain("complete"));
        Assert.That(sampled.Out, Does.Contain("sampling: 100 %").And.Contain("sheet.png"));
        Assert.That(Png.Load(folder.At("sheet.png")).Width, Is.GreaterThan(2 * 3 * 8));
        using var generator = new TextToTexture(ModelBundle.Open(folder.At("tiny.yoso"), folder.At("cache")), new InferenceSettings { Threads = 1 }, () => TimeSpan.Zero);
        Assert.That(generator.Generate(new TextureRequest { Prompt = "a red sword", Tiling = Tiling.Both }).Image.Width, Is.EqualTo(8));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "there is no kill")]
    public void Interrupted_training_saves_and_sampling_stops_soon()
    {
        using var folder = Data(ScratchRunTest.Options() with { Warmup = new WarmupOptions { Steps = 100_000, BatchSize = 4 } });
        var run = folder.At("run");

        using var training = TrainProgram.Start("scratch", "--data", folder.At("data"), "--config", folder.At("options.json"), "--out", run);
        training.WaitFor("warmup 3/");
        training.Interrupt();
        var trained = training.End();
        using var sampling = TrainProgram.Start("sample", run, "a red sword", "--steps", "60", "--count", "100", "--out", folder.At("sheet.png"));
        sampling.WaitFor("sampling: 10 %");
        var clock = Stopwatch.StartNew();
        sampling.Interrupt();
        var sampled = sampling.End();

        TestContext.Out.WriteLine($"sampling ended {clock.Elapsed.TotalMilliseconds:f0} ms after the signal");
        Assert.That((trained.Code, sampled.Code), Is.EqualTo((130, 130)), trained.Error + sampled.Error);
        Assert.That(trained.Out, Does.Contain("goes on from here"));
        Assert.That(trained.Error, Does.Contain("saving").And.Contain("Ctrl-C again ends at once"));
        Assert.That(sampled.Error, Does.Contain("cancelled"));
        Assert.That(sampled.Out, Does.Not.Contain("sampling: 90 %"), "it did not go on to the end");
        Assert.That(File.Exists(folder.At("sheet.png")), Is.False);
    }

    /// <summary>Nine captioned pictures of 8x8 pixels in data/, and options.json of a network that trains in a moment.</summary>
    static TemporaryFolder Data(RunOptions? options = null)
    {
        var folder = new TemporaryFolder().Add("options.json", (options ?? ScratchRunTest.Options()).ToJson());
        for (var i = 0; i < 9; i++)
        {
            folder.Add($"data/{i}.png", TestPictures.Png(8, seed: i));
            folder.Add($"data/{i}.txt", $"a {new[] { "red", "green", "blue" }[i % 3]} {new[] { "sword", "door", "potion" }[i / 3]}");
        }

        return folder;
    }
}
