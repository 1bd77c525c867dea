using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;
using Yoso.Training.Tests.Loop;

namespace Yoso.Training.Tests.Cli;

/// <summary>Styles trained by the program as users run it.</summary>
public sealed class LoraProgramTest
{
    const string Config = """
        {
          "rank": 2, "alpha": 2, "teacher": { "pictures": 6, "steps": 2 },
          "yoso": { "steps": 12, "batch_size": 2 }, "diffusion": { "steps": 12, "batch_size": 2 },
          "logging": { "stats_every": 1, "checkpoint_every": 2, "sample_every": 100, "sample_prompts": ["a red door"] }
        }
        """;

    [Test]
    public void Killed_training_taken_up_again_ends_in_the_same_bits()
    {
        using var folder = Data(captions: true);

        var whole = TrainProgram.Run(Arguments(folder, "whole"));
        using (var killed = TrainProgram.Start(Arguments(folder, "killed"))) killed.WaitFor($"yoso {new Random().Next(3, 11)}/12"); // and kill -9
        var resumed = TrainProgram.Run(Arguments(folder, "killed"));

        Assert.That((whole.Code, resumed.Code), Is.EqualTo((0, 0)), whole.Error + resumed.Error);
        Assert.That(whole.Out, Does.Contain("parameters").And.Contain("memory").And.Contain("complete"));
        Assert.That(Checkpoint(folder, "killed"), Is.EqualTo(Checkpoint(folder, "whole")));
        Assert.That(File.ReadAllBytes(folder.At("killed/style.safetensors")), Is.EqualTo(File.ReadAllBytes(folder.At("whole/style.safetensors"))));
    }

    [Test]
    public void Stop_file_ends_training_as_an_interruption_does_and_is_gone_when_it_goes_on()
    {
        using var folder = Data(captions: true);
        string[] endless = [.. Arguments(folder, "run"), "--steps", "100000"];
        using var program = TrainProgram.Start(endless);
        program.WaitFor("yoso 3/100000");

        File.WriteAllText(folder.At("run/stop"), "");
        var (code, output, error) = program.End();

        Assert.That(code, Is.Zero, error);
        Assert.That(output, Does.Contain("saved"));
        Assert.That(File.Exists(folder.At("run/stop")), Is.False);
        var steps = Yoso.Training.Loop.Checkpoint.Peek(new RunFolder(folder.At("run")).LatestCheckpoint()!).StageSteps;
        var resumed = TrainProgram.Run([.. Arguments(folder, "run"), "--steps", $"{steps + 1}", "--licence", "CC0-1.0"]);
        Assert.That(resumed.Out, Does.Contain("complete"), resumed.Error);
        Assert.That(StyleFile.Read(folder.At("run/style.safetensors")).Facts.Licence, Is.EqualTo("CC0-1.0"));
    }

    [Test]
    public void Missing_captions_and_unreadable_pictures_are_told_before_training()
    {
        using var folder = Data(captions: false).Add("data/broken.png", "no picture");

        var (code, output, error) = TrainProgram.Run(Arguments(folder, "run"));

        Assert.That(code, Is.Zero, error);
        Assert.That(output, Does.Contain("4 of 4 pictures have no caption").And.Contain("broken.png"));
        Assert.That(output.IndexOf("broken.png", StringComparison.Ordinal), Is.LessThan(output.IndexOf("yoso 1/12", StringComparison.Ordinal)));
        Assert.That(StyleFile.Read(folder.At("run/style.safetensors")).TriggerWords, Is.EqualTo(new[] { "housestyle" }));
    }

    [Test]
    public void Captions_alone_are_enough_and_the_base_makes_their_pictures()
    {
        using var folder = Data(captions: true).Add("captions.txt", "a red door\na blue well\n");
        var arguments = Arguments(folder, "run");
        arguments[Array.IndexOf(arguments, "--data") + 1] = folder.At("captions.txt");

        var (code, output, error) = TrainProgram.Run(arguments);

        Assert.That(code, Is.Zero, error);
        Assert.That(output, Does.Contain("6 pictures (6 train)"));
        Assert.That(Directory.GetDirectories(folder.At("run"), "teacher-*").SelectMany(Directory.GetFiles).Count(file => file.EndsWith(".png")), Is.EqualTo(6));
    }

    [TestCase("0", "wanted 1 or more")]
    [TestCase("x", "--rank")]
    public void Bad_ranks_end_with_2(string rank, string reason)
    {
        using var folder = Data(captions: true);

        var (code, _, error) = TrainProgram.Run([.. Arguments(folder, "run"), "--rank", rank]);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain(reason));
    }

    [Test]
    public void Single_picture_is_refused_in_one_line()
    {
        using var folder = Data(captions: true);
        foreach (var name in new[] { "1", "2", "3" }) File.Delete(folder.At($"data/{name}.png"));

        var (code, _, error) = TrainProgram.Run(Arguments(folder, "run"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("wanted 2 or more pictures to train on, found 1"));
    }

    static string[] Arguments(TemporaryFolder folder, string run) =>
    [
        "lora", "--base", folder.At("base"), "--data", folder.At("data"), "--out", folder.At(run), "--config", folder.At("config.json"),
        "--trigger", "housestyle",
    ];

    static byte[] Checkpoint(TemporaryFolder folder, string run) => File.ReadAllBytes(new RunFolder(folder.At(run)).LatestCheckpoint()!);

    static TemporaryFolder Data(bool captions)
    {
        var folder = new TemporaryFolder().Add("config.json", Config);
        SmallBundle.Write(folder.At("base"));
        for (var i = 0; i < 4; i++)
        {
            folder.Add($"data/{i}.png", TestPictures.Png(8, seed: i));
            if (captions) folder.Add($"data/{i}.txt", $"a {new[] { "red", "green" }[i % 2]} door");
        }

        return folder;
    }
}
