using System.Text.Json;
using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class LoraRunTest : SmallBaseFixture
{
    [Test]
    public void Resumed_run_equals_the_uninterrupted_run_bit_for_bit([Values] LoraObjective objective, [Values(1, 2, 3)] int stopAfter)
    {
        var (whole, parted) = (Folder("whole"), Folder("parted"));
        var options = Options() with { Objective = objective };

        Assert.That(Train(whole, options), Is.True);
        Assert.That(Train(parted, options, stopAfter), Is.False);
        Assert.That(Train(parted, options), Is.True);

        Assert.That(File.ReadAllBytes(parted.LatestCheckpoint()!), Is.EqualTo(File.ReadAllBytes(whole.LatestCheckpoint()!)));
        Assert.That(File.ReadAllBytes(LoraRun.StylePath(parted)), Is.EqualTo(File.ReadAllBytes(LoraRun.StylePath(whole))));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public void Resumed_adaption_equals_the_uninterrupted_run_bit_for_bit(int stopAfter)
    {
        var (whole, parted) = (Folder("whole"), Folder("parted"));
        var options = Options() with { Adaption = new WarmupOptions { Steps = 2, BatchSize = 4 } };

        Train(whole, options);
        Train(parted, options, stopAfter);
        Train(parted, options);

        Assert.That(File.ReadAllBytes(parted.LatestCheckpoint()!), Is.EqualTo(File.ReadAllBytes(whole.LatestCheckpoint()!)));
        Assert.That(StyleFile.Read(LoraRun.StylePath(parted)).Metadata["yoso.prediction"], Is.EqualTo("VPrediction"));
    }

    [Test]
    public void Killed_run_goes_on_from_its_last_checkpoint_as_if_nothing_had_happened()
    {
        var (whole, killed) = (Folder("whole"), Folder("killed"));
        Train(whole, Options());
        Train(killed, Options(), 2);
        File.AppendAllText(killed.Stats, """{"stage":"yoso","step":3,"loss":9}""" + "\n" + """{"stage":"yo""");
        File.WriteAllText(killed.CheckpointPath(3) + ".tmp", "half a checkpoint");

        Train(killed, Options());

        Assert.That(File.ReadAllBytes(killed.LatestCheckpoint()!), Is.EqualTo(File.ReadAllBytes(whole.LatestCheckpoint()!)));
        Assert.That(File.ReadLines(killed.Stats).Count(), Is.EqualTo(File.ReadLines(whole.Stats).Count()));
    }

    [Test]
    public void Run_left_in_the_middle_of_a_step_equals_the_uninterrupted_run_bit_for_bit([Values] LoraObjective objective)
    {
        var (whole, parted) = (Folder("whole"), Folder("parted"));
        var options = Options() with
        {
            Objective = objective,
            Yoso = Options().Yoso with { BatchSize = 2, Accumulation = 2 },
            Diffusion = Options().Diffusion with { BatchSize = 2, Accumulation = 2 },
        };

        Train(whole, options);
        Train(parted, options, 3); // asked before step 0, within it, before step 1, and within it
        var left = Checkpoint.Peek(parted.LatestCheckpoint()!);
        Train(parted, options);

        Assert.That(left.StageSteps, Is.EqualTo(1));
        Assert.That(File.ReadAllBytes(LoraRun.StylePath(parted)), Is.EqualTo(File.ReadAllBytes(LoraRun.StylePath(whole))));
    }

    [Test]
    public void Accumulated_batches_move_the_LoRA_and_leave_the_base()
    {
        var before = Base.Frozen.UNet.parameters().Select(p => p.clone()).ToArray();
        var options = Options() with { Yoso = Options().Yoso with { BatchSize = 2, Accumulation = 2, EmaDecay = 0, Generator = new() { LearningRate = 1e-2 } } };

        Train(Folder("run"), options);

        var style = StyleFile.Read(LoraRun.StylePath(Folder("run")));
        Assert.That(Base.Frozen.UNet.parameters().Zip(before, (now, then) => now.equal(then).all().item<bool>()), Is.All.True);
        Assert.That(style.Layers, Is.All.Matches<StyleLayer>(layer => layer.Up.Values.Any(value => value != 0)));
    }

    [Test]
    public void Style_says_what_it_is_and_is_read_back_as_it_was_trained()
    {
        var folder = Folder("run");
        Train(folder, Options() with { Trigger = "housestyle", Licence = "CC0-1.0" });

        var style = StyleFile.Read(LoraRun.StylePath(folder));
        using var adapters = LoraStyle.Read(style.Path, Base.Frozen.UNet);

        Assert.That(style.TriggerWords, Is.EqualTo(new[] { "housestyle" }));
        Assert.That(style.Facts.BaseModel, Is.EqualTo("small"));
        Assert.That(JsonSerializer.Deserialize<float[]>(style.Metadata["yoso.prior_mean"]), Has.Length.EqualTo(LatentTransform.Channels));
        Assert.That(adapters.All, Has.Count.EqualTo(style.Layers.Count));
        Assert.That(style.Layers, Is.All.Matches<StyleLayer>(layer => layer.Rank == 2 && layer.Alpha == 4));
        Assert.That(adapters.At(style.Layers[0].Module)!.Up.data<float>().ToArray(), Is.EqualTo(style.Layers[0].Up.Values));
    }

    [Test]
    public void Complete_run_leaves_sheets_for_its_prompts([Values] bool bfloat16)
    {
        var folder = Folder("run");

        Train(folder, Options() with { Bfloat16 = bfloat16, Logging = Options().Logging with { SampleEvery = 2, SamplePrompts = ["a red door"] } });

        Assert.That(Png.Load(folder.In("before-after.png")).Width, Is.GreaterThan(6 * 3 * 8));
        Assert.That(Directory.GetFiles(folder.Samples).Select(Path.GetFileName), Is.EquivalentTo(new[] { "00000002-one.png", "00000004-one.png" }));
    }

    [Test]
    public void Open_refuses_a_single_picture()
    {
        Assert.That(
            () => LoraRun.Open(Folder("run"), Options(), Base, Pictures.Random(1, seed: 1), TimeProvider.System),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("wanted 2 or more").And.Message.Contains("found 1"));
    }

    [Test]
    public void Open_refuses_other_data_or_fixed_options_in_the_same_folder()
    {
        var folder = Folder("run");
        Train(folder, Options(), 1);

        Assert.That(() => Open(folder, Options() with { Rank = 3 }).Dispose(), Throws.InvalidOperationException.With.Message.Contains("another --out"));
        Assert.That(
            () => LoraRun.Open(folder, Options(), Base, Pictures.Random(8, seed: 9), TimeProvider.System),
            Throws.InvalidOperationException.With.Message.Contains("data").And.Message.Contains("another --out"));
    }

    [Test]
    public void Diffusion_learns_a_few_pictures()
    {
        var folder = Folder("run");
        var options = Options() with
        {
            Rank = 8,
            Objective = LoraObjective.Diffusion,
            Diffusion = new WarmupOptions { Steps = 120, BatchSize = 8, RampSteps = 10, Optimizer = new() { LearningRate = 1e-2 } },
            Logging = new LoggingOptions { StatsEvery = 20, CheckpointEvery = 1000, SampleEvery = 1000 },
        };

        using (var run = LoraRun.Open(folder, options, Base, Pictures.Plain(), TimeProvider.System)) run.Train(null, () => false);

        var losses = File.ReadLines(folder.Stats).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("loss").GetDouble()).ToArray();
        Assert.That(losses[^1], Is.LessThan(0.95 * losses[0]));
    }

    [Test]
    public void Adaption_of_a_base_that_predicts_noise_learns_velocities_at_pure_noise()
    {
        var scheduler = Root.At("base/scheduler/scheduler_config.json");
        File.WriteAllText(scheduler, File.ReadAllText(scheduler).Replace("v_prediction", "epsilon").Replace("\"rescale_betas_zero_snr\": true", "\"rescale_betas_zero_snr\": false"));
        using var noisePredicting = LoraBase.Open(Root.At("base"), "");
        var options = Options() with
        {
            Rank = 8,
            Adaption = new WarmupOptions { Steps = 120, BatchSize = 8, RampSteps = 10, Optimizer = new() { LearningRate = 1e-2 } },
            Logging = new LoggingOptions { StatsEvery = 20, CheckpointEvery = 1000, SampleEvery = 1000 },
        };

        using (var run = LoraRun.Open(Folder("run"), options, noisePredicting, Pictures.Plain(), TimeProvider.System)) run.Train(null, () => false);

        var losses = File.ReadLines(Folder("run").Stats).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("stage").GetString() == "adaption").Select(line => line.GetProperty("loss").GetDouble()).ToArray();
        var adapted = noisePredicting.Schedule(StyleFile.Read(LoraRun.StylePath(Folder("run"))));
        Assert.That(noisePredicting.Schedule(adapted: false).Prediction, Is.EqualTo(PredictionType.Epsilon));
        Assert.That(losses[^1], Is.LessThan(0.95 * losses[0]));
        Assert.That((adapted.Prediction, adapted.Alpha(adapted.TrainSteps - 1)), Is.EqualTo((PredictionType.VPrediction, 0f)));
    }

    bool Train(RunFolder folder, LoraOptions options, int steps = int.MaxValue)
    {
        using var run = Open(folder, options);
        var asked = 0;
        return run.Train(null, () => asked++ >= steps);
    }

    LoraRun Open(RunFolder folder, LoraOptions options) => LoraRun.Open(folder, options, Base, Pictures.Random(8, seed: 1), TimeProvider.System);

    RunFolder Folder(string name) => new(Root.At(name));

    static LoraOptions Options() => new()
    {
        Rank = 2,
        Alpha = 4,
        Data = new DataOptions { Size = 8 },
        Yoso = new YosoStageOptions { Steps = 4, BatchSize = 4, Objective = new() { TerminalShare = 0.5 } },
        Diffusion = new WarmupOptions { Steps = 4, BatchSize = 4 },
        Logging = new LoggingOptions { StatsEvery = 1, CheckpointEvery = 2, SampleEvery = 1000 },
    };
}
