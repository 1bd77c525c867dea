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

    static long TensorsAfter(IStage stage, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            using var random = new StepRandom(1, 0, step);
            stage.Step(new TrainingBatch(randn(4, 16, 4, 4), zeros(4, 8, int64)), random);
        }

        // TorchSharp's layer factories leave some handles to the finalizer: they must not blur the count.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }

    TorchSchedule Schedule() => new(NoiseSchedule.FromConfig(Path.Combine(_root, "scheduler/scheduler_config.json")));
}
