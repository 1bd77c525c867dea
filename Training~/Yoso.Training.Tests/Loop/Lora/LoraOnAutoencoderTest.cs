using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Sizing;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

/// <summary>Styles for a base with an autoencoder and without a yoso.json, as other tools write them.</summary>
public sealed class LoraOnAutoencoderTest
{
    TemporaryFolder _root = null!;

    [SetUp]
    public void WriteBase()
    {
        _root = new TemporaryFolder();
        RandomBundle.Write(_root.At("base"), BasePreset.TinySd15, new RandomBundleOptions { Onnx = false });
    }

    [TearDown]
    public void RemoveFolder() => _root.Dispose();

    [Test]
    public void Resumed_run_equals_the_uninterrupted_run_bit_for_bit([Values] bool frugal)
    {
        var (whole, parted) = (new RunFolder(_root.At("whole")), new RunFolder(_root.At("parted")));
        var options = Options() with { Bfloat16 = frugal, Recompute = frugal };

        Train(whole, options);
        Train(parted, options, 1);
        Train(parted, options);

        Assert.That(File.ReadAllBytes(LoraRun.StylePath(parted)), Is.EqualTo(File.ReadAllBytes(LoraRun.StylePath(whole))));
        Assert.That(StyleFile.Read(LoraRun.StylePath(whole)).Layers.Where(layer => layer.Up.Values.All(value => value == 0)).Select(layer => layer.Module),
            Has.All.Matches("mid_block.*attn1.to_[qk]")); // the middle is one place here, which looks at itself whatever it asks
    }

    [Test]
    public void Recomputing_changes_nothing_but_rounding()
    {
        var (plain, recomputed) = (new RunFolder(_root.At("plain")), new RunFolder(_root.At("recomputed")));

        Train(plain, Options());
        Train(recomputed, Options() with { Recompute = true });

        var pairs = StyleFile.Read(LoraRun.StylePath(plain)).Layers.Zip(StyleFile.Read(LoraRun.StylePath(recomputed)).Layers);
        var differences = pairs.SelectMany(pair => pair.First.Down.Values.Zip(pair.Second.Down.Values, (a, b) => Math.Abs(a - b))).ToArray();
        Assert.That(differences.Count(difference => difference < 1e-4), Is.GreaterThan(0.99 * differences.Length)); // Adam turns a gradient of about nothing either way
    }

    [Test]
    public void Pictures_and_texts_are_encoded_once()
    {
        using (var on = Open()) on.Prepare(Set, new LoraOptions(), null, default);
        var files = Encoded();

        using var again = Open();
        again.Prepare(Set, new LoraOptions(), null, default);

        Assert.That((files, Encoded()), Is.EqualTo((2 * 4 + 4 + 1, files)));
        Assert.That((again.PictureSize, again.Latents.LatentChannels, again.Latents.Downscale), Is.EqualTo((64, 4, 8)));
    }

    [Test]
    public void Open_refuses_pictures_that_are_no_whole_latents()
    {
        using var on = Open();

        Assert.That(
            () => LoraRun.Open(new RunFolder(_root.At("run")), Options(), on, Pictures.Random(4, seed: 1, size: 72), TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("a multiple of 64 pixels, found 72"));
    }

    [TestCase("VPrediction", PredictionType.VPrediction, true)]
    [TestCase("Epsilon", PredictionType.Epsilon, false)]
    public void Schedule_of_a_style_is_the_one_it_was_trained_with(string noted, PredictionType prediction, bool endsInNoise)
    {
        using var on = Open();
        using var adapters = on.NewAdapters(new LoraOptions { Rank = 1 });
        LoraStyle.Write(_root.At("style.safetensors"), adapters, new Dictionary<string, string> { ["yoso.prediction"] = noted });

        var schedule = on.Schedule(StyleFile.Read(_root.At("style.safetensors")));

        Assert.That((schedule.Prediction, schedule.Config.ZeroTerminalSnr), Is.EqualTo((prediction, endsInNoise)));
    }

    int Encoded() => Directory.GetFiles(_root.At("cache"), "*.safetensors", SearchOption.AllDirectories).Length;

    static TrainingSet Set => Pictures.Random(4, seed: 1, size: 64);

    LoraBase Open() => LoraBase.Open(_root.At("base"), _root.At("cache"));

    void Train(RunFolder folder, LoraOptions options, int steps = int.MaxValue)
    {
        using var on = Open();
        using var run = LoraRun.Open(folder, options, on, Set, TimeProvider.System);
        var asked = 0;
        run.Train(null, () => asked++ >= steps);
    }

    static LoraOptions Options() => new()
    {
        Rank = 2,
        Data = new DataOptions { Size = 64 },
        Yoso = new YosoStageOptions { Steps = 2, BatchSize = 1, Generator = new() { LearningRate = 1e-3 }, RampSteps = 0, EmaDecay = 0 },
        Logging = new LoggingOptions { StatsEvery = 1, CheckpointEvery = 1, SampleEvery = 1000 },
    };
}
