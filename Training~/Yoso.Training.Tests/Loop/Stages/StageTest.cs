using NUnit.Framework;
using Yoso.Training.Loop;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class StageTest
{
    string _root = "";

    [SetUp]
    public void MakeConfigs()
    {
        _root = Directory.CreateTempSubdirectory("yoso-stage-").FullName;
        ScratchRunTest.Train(new RunFolder(_root), 0);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Warmup_step_leaves_no_tensor_behind()
    {
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var generator = new WholeGenerator(model, textFrom: null);
        using var stage = new DiffusionStage(StageName.Warmup, generator, schedule, new WarmupOptions { BatchSize = 4 });

        Assert.That(TensorsAfter(stage, 3), Is.EqualTo(TensorsAfter(stage, 1)));
    }

    [Test]
    public void Yoso_step_leaves_no_tensor_behind()
    {
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var teacher = model.FrozenCopy();
        using var generator = new WholeGenerator(model, teacher);
        using var stage = new YosoStage(generator, teacher, new Discriminator(teacher.UNet), schedule, new YosoStageOptions { BatchSize = 4 });

        Assert.That(TensorsAfter(stage, 3), Is.EqualTo(TensorsAfter(stage, 1)));
    }

    [Test]
    public void Yoso_step_moves_generator_and_discriminator_and_leaves_the_teacher()
    {
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var teacher = model.FrozenCopy();
        using var generator = new WholeGenerator(model, teacher);
        using var stage = new YosoStage(generator, teacher, new Discriminator(teacher.UNet), schedule, new YosoStageOptions { BatchSize = 4 });
        using var before = teacher.Parameters.Values.clone();
        using var critic = stage.State["discriminator.parameters"].clone();

        TensorsAfter(stage, 2);

        Assert.That(teacher.Parameters.Values.equal(before).all().item<bool>(), Is.True);
        Assert.That((stage.State["model.parameters"] - before).abs().max().item<float>(), Is.GreaterThan(0));
        Assert.That((stage.State["discriminator.parameters"] - critic).abs().max().item<float>(), Is.GreaterThan(0));
    }

    [Test]
    public void Yoso_step_leaves_the_text_encoder_as_the_warmup_left_it()
    {
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var teacher = model.FrozenCopy();
        var options = new YosoStageOptions { BatchSize = 4, Generator = new() { LearningRate = 0.1, WeightDecay = 0.5 } };
        using var generator = new WholeGenerator(model, teacher);
        using var stage = new YosoStage(generator, teacher, new Discriminator(teacher.UNet), schedule, options);

        TensorsAfter(stage, 2);

        foreach (var (name, parameter) in generator.AverageModel.Text.named_parameters())
            Assert.That(parameter.equal(teacher.Text.get_parameter(name)!).all().item<bool>(), Is.True, name);
    }

    [TestCase(1, 0)]
    [TestCase(2, 0)]
    [TestCase(4, 0)]
    [TestCase(1, 0.5)]
    [TestCase(2, 0.25)]
    public void Yoso_draws_timesteps_over_the_whole_range_in_every_part(int parts, double terminalShare)
    {
        const int Length = 8;
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var teacher = model.FrozenCopy();
        using var generator = new WholeGenerator(model, teacher);
        var options = new YosoStageOptions { BatchSize = Length, Accumulation = parts, Objective = new() { TerminalShare = terminalShare } };
        using var stage = new YosoStage(generator, teacher, new Discriminator(teacher.UNet), schedule, options);
        using var random = new StepRandom(1, stage.RandomStream, 0);

        using var t = stage.Timesteps(parts * Length, random);

        var terminal = (int)(Length * terminalShare);
        foreach (var part in t.data<long>().ToArray().Chunk(Length))
        {
            Assert.That(part[..terminal], Is.All.EqualTo(999));
            Assert.That(part[terminal..].Select(step => step * Length / 1000), Is.EqualTo(Enumerable.Range(terminal, Length - terminal)));
        }
    }

    [Test]
    public void Timesteps_are_the_step_s_uniform_numbers_each_in_its_stratum()
    {
        using var scope = NewDisposeScope();
        using var random = new StepRandom(1, StageName.Yoso.RandomStream, 7);
        using var same = new StepRandom(1, StageName.Yoso.RandomStream, 7);

        var t = random.Timesteps(8, 1000);

        Assert.That(t.data<long>().ToArray(), Is.EqualTo(((same.Uniform(8) + arange(8)) / 8 * 1000).to(int64).data<long>().ToArray()));
    }

    [Test]
    public void Step_that_is_stopped_between_its_batches_changes_nothing([Values] bool diffusion)
    {
        using var schedule = Schedule();
        using var model = DenoisingModel.FromConfigs(_root);
        using var teacher = model.FrozenCopy();
        using var generator = new WholeGenerator(model, diffusion ? null : teacher);
        using IStage stage = diffusion
            ? new DiffusionStage(StageName.Warmup, generator, schedule, new WarmupOptions { BatchSize = 2, Accumulation = 2 })
            : new YosoStage(generator, teacher, new Discriminator(teacher.UNet), schedule, new YosoStageOptions { BatchSize = 2, Accumulation = 2 });
        var before = stage.State.ToDictionary(entry => entry.Key, entry => entry.Value.clone());
        using var random = new StepRandom(1, 0, 0);

        var values = stage.Step(new TrainingBatch(randn(4, 16, 4, 4), zeros(4, 8, int64)), random, () => true);

        Assert.That((values, stage.Steps), Is.EqualTo(((object?)null, 0L)));
        Assert.That(stage.State, Is.All.Matches<KeyValuePair<string, Tensor>>(entry => entry.Value.equal(before[entry.Key]).all().item<bool>()));
        Assert.That(model.Parameters.Gradient.count_nonzero().item<long>(), Is.Zero);
    }

    static long TensorsAfter(IStage stage, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            using var random = new StepRandom(1, 0, step);
            stage.Step(new TrainingBatch(randn(4, 16, 4, 4), zeros(4, 8, int64)), random);
        }

        // TorchSharp's layer factories leave some handles to the finalizer: they must not blur the count.
        NativeHeap.Settle();
        return Tensor.TotalCount;
    }

    TorchSchedule Schedule() => new(NoiseSchedule.FromConfig(Path.Combine(_root, "scheduler/scheduler_config.json")));
}
