using System.Text.Json;
using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Loop;

namespace Yoso.Training.Tests.Loop;

public sealed class ScratchRunTest
{
    string _root = "";

    [SetUp]
    public void MakeFolder() => _root = Directory.CreateTempSubdirectory("yoso-scratch-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Resumed_run_equals_the_uninterrupted_run_bit_for_bit([Values(2, 5, 7)] int stopAfter)
    {
        var whole = new RunFolder(Path.Combine(_root, "whole"));
        var parted = new RunFolder(Path.Combine(_root, "parted"));

        Assert.That(Train(whole, int.MaxValue), Is.True);
        Assert.That(Train(parted, stopAfter), Is.False);
        Assert.That(Train(parted, int.MaxValue), Is.True);

        Assert.That(File.ReadAllBytes(parted.LatestCheckpoint()!), Is.EqualTo(File.ReadAllBytes(whole.LatestCheckpoint()!)));
        Assert.That(StepsIn(parted.Stats), Is.EqualTo(StepsIn(whole.Stats)));
    }

    [Test]
    public void Killed_run_goes_on_from_its_last_checkpoint_as_if_nothing_had_happened()
    {
        var whole = new RunFolder(Path.Combine(_root, "whole"));
        var killed = new RunFolder(Path.Combine(_root, "killed"));
        Train(whole, int.MaxValue);
        Train(killed, 3);
        File.AppendAllText(killed.Stats, """{"stage":"warmup","step":4,"loss":9}""" + "\n" + """{"stage":"war""");
        File.WriteAllText(killed.CheckpointPath(4) + ".tmp", "half a checkpoint");

        Train(killed, int.MaxValue);

        Assert.That(File.ReadAllBytes(killed.LatestCheckpoint()!), Is.EqualTo(File.ReadAllBytes(whole.LatestCheckpoint()!)));
        Assert.That(StepsIn(killed.Stats), Is.EqualTo(StepsIn(whole.Stats)));
    }

    [Test]
    public void Open_refuses_other_data_in_the_same_folder()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        Train(folder, 1);

        Assert.That(
            () => ScratchRun.Open(folder, Options(), Pictures.Random(8, seed: 9), TimeProvider.System),
            Throws.InvalidOperationException.With.Message.Contains("another --out"));
    }

    [TestCase(3, 2)]
    [TestCase(6, 3)]
    [TestCase(6, 5)]
    public void Open_refuses_a_warmup_length_that_would_put_new_checkpoints_before_old_ones(int done, int warmupSteps)
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        Train(folder, done);
        var options = Options() with { Warmup = Options().Warmup with { Steps = warmupSteps } };

        Assert.That(
            () => Train(folder, int.MaxValue, options),
            Throws.InvalidOperationException.With.Message.Contains("wanted").And.Message.Contains($"found {warmupSteps}"));
    }

    [Test]
    public void Warmup_may_end_early_where_it_stands()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        Train(folder, 3);
        var options = Options() with { Warmup = Options().Warmup with { Steps = 3 } };

        Train(folder, int.MaxValue, options);

        Assert.That(folder.LatestCheckpoint(), Is.EqualTo(folder.CheckpointPath(3 + 4)));
    }

    [Test]
    public void Open_refuses_a_folder_that_another_run_holds()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        using var first = ScratchRun.Open(folder, Options(), Pictures.Random(8, seed: 1), TimeProvider.System);

        Assert.That(
            () => ScratchRun.Open(folder, Options(), Pictures.Random(8, seed: 1), TimeProvider.System),
            Throws.InvalidOperationException.With.Message.Contains("another process"));
    }

    [Test]
    public void Not_a_number_stops_the_run_names_the_tensor_and_keeps_the_last_good_checkpoint()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        var options = Options() with
        {
            Warmup = new WarmupOptions { Steps = 400, BatchSize = 4, RampSteps = 2, Optimizer = new() { LearningRate = 1e30 } },
            Logging = new LoggingOptions { StatsEvery = 1, CheckpointEvery = 1, SampleEvery = 1000 },
        };

        Assert.That(() => Train(folder, int.MaxValue, options), Throws.TypeOf<NonFiniteException>().With.Property("Tensor").Contains("."));

        var kept = SafetensorsFile.Open(folder.LatestCheckpoint()!);
        Assert.That(kept.Tensors.SelectMany(kept.ReadFloats), Is.All.Matches<float>(float.IsFinite));
    }

    [Test]
    public void Both_stages_report_finite_losses()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));

        Train(folder, int.MaxValue);

        var lines = File.ReadAllLines(folder.Stats);
        Assert.That(lines, Has.Length.EqualTo(8));
        Assert.That(lines.Take(4), Is.All.Contains("\"stage\":\"warmup\""));
        Assert.That(lines.Skip(4), Is.All.Contains("\"discriminator_loss\":"));
    }

    [Test]
    public void Warmup_learns_a_few_pictures()
    {
        var folder = new RunFolder(Path.Combine(_root, "run"));
        var options = Options() with
        {
            Warmup = new WarmupOptions { Steps = 250, BatchSize = 8, RampSteps = 10, Optimizer = new() { LearningRate = 3e-3 } },
            Yoso = new YosoStageOptions { Steps = 0 },
            Logging = new LoggingOptions { StatsEvery = 10, CheckpointEvery = 1000, SampleEvery = 1000 },
        };

        using (var run = ScratchRun.Open(folder, options, Pictures.Plain(), TimeProvider.System)) run.Train(null, () => false);

        var losses = File.ReadLines(folder.Stats).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("loss").GetDouble()).ToArray();
        Assert.That(losses[^1], Is.LessThan(0.7 * losses[0]));
    }

    internal static bool Train(RunFolder folder, int steps, RunOptions? options = null)
    {
        using var run = ScratchRun.Open(folder, options ?? Options(), Pictures.Random(8, seed: 1), TimeProvider.System);
        var asked = 0;
        return run.Train(null, () => asked++ >= steps);
    }

    internal static RunOptions Options() => new()
    {
        Threads = 1,
        Data = new DataOptions { Size = 8 },
        Model = new ModelOptions
        {
            VocabularySize = 530,
            MaxTokens = 8,
            TextWidth = 16,
            TextLayers = 1,
            TextHeads = 2,
            BlockOutChannels = [8, 16],
            LayersPerBlock = 1,
            HeadChannels = 8,
            NormGroups = 4,
        },
        Warmup = new WarmupOptions { Steps = 4, BatchSize = 4 },
        Yoso = new YosoStageOptions { Steps = 4, BatchSize = 4, Objective = new() { TerminalShare = 0.5 } },
        Logging = new LoggingOptions { StatsEvery = 1, CheckpointEvery = 2, SampleEvery = 1000 },
    };

    static IEnumerable<string> StepsIn(string stats) => File.ReadLines(stats).Select(line => line[..line.IndexOf("\"step\"", StringComparison.Ordinal)] + line.Split(',')[1]);
}
